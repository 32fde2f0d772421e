package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads records. */
final class StructReader {

    private final Reading reading;
    private final MemberReader members;

    StructReader(Reading reading, MemberReader members) {
        this.reading = reading;
        this.members = members;
    }

    TypeModel.Struct read(TypeElement element, TypeModel.Head head, Site site) {
        List<TypeModel.Field> fields = fields(element, head.origin(), site, JacksonPlace.MEMBER);
        sweep(element, head.origin());
        return new TypeModel.Struct(head, fields, TypeModel.Construction.CONSTRUCTOR);
    }

    /** The components of a record as the params of a context. */
    List<Property> params(TypeElement element, Origin origin, Site site) {
        sweep(element, origin);
        return fields(element, origin, site, JacksonPlace.PARAMETER).stream()
                .map(TypeModel.Field::property)
                .toList();
    }

    /** Components with all that carries their annotations are read; the constructor for them is what makes one. */
    private void sweep(TypeElement element, Origin origin) {
        Set<Element> read = new HashSet<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            places(element, component).stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .forEach(read::add);
        }
        List<Name> names = element.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .toList();
        Map<Element, JacksonPlace> canonical = new HashMap<>();
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(each -> each.getParameters().stream()
                        .map(Element::getSimpleName)
                        .toList()
                        .equals(names))
                .forEach(each -> canonical.put(each, JacksonPlace.MEMBERS_CREATOR));
        JacksonSweep.of(reading, element, origin, canonical, read);
    }

    private List<TypeModel.Field> fields(TypeElement element, Origin origin, Site site, JacksonPlace place) {
        List<TypeModel.Field> fields = new ArrayList<>();
        WireNames names = WireNames.of(reading, element, origin);
        Docs docs = Docs.of(reading.elements, element);
        for (RecordComponentElement component : element.getRecordComponents()) {
            List<? extends AnnotatedConstruct> places = places(element, component);
            Site inside = new Site(
                    "the component \"" + component.getSimpleName() + "\" of " + element.getSimpleName(),
                    reading.at(component, origin),
                    site.settings(),
                    site.variables());
            for (AnnotatedConstruct each : places) {
                JacksonRules.check(reading, each, component, inside.origin(), place, inside.label());
            }
            Property property = members.read(source(component, places, names, docs), inside);
            fields.add(field(component, property, places, inside));
        }
        return fields;
    }

    private MemberReader.Source source(
            RecordComponentElement component, List<? extends AnnotatedConstruct> places, WireNames names, Docs docs) {
        String javaName = component.getSimpleName().toString();
        return new MemberReader.Source(
                javaName,
                names.of(javaName, places.stream()),
                component.asType(),
                component,
                places,
                docs.param(javaName),
                accessor(component)
                        .flatMap(accessor ->
                                Deprecation.of(reading.elements, accessor, Docs.of(reading.elements, accessor))));
    }

    private TypeModel.Field field(
            RecordComponentElement component, Property property, List<? extends AnnotatedConstruct> places, Site site) {
        boolean ignored = places.stream()
                .flatMap(place -> Mirror.find(place, Vocabulary.JACKSON_IGNORE).stream())
                .anyMatch(mirror -> mirror.flag("value"));
        if (ignored && property.required()) {
            reading.report.add(Message.IGNORED_NEEDED, site.origin(), property.javaName());
        }
        return new TypeModel.Field(property, component.getSimpleName().toString(), Optional.empty(), ignored);
    }

    /** The Eclipse compiler has none for a component whose record it has not completed yet. */
    private static Optional<ExecutableElement> accessor(RecordComponentElement component) {
        return Optional.ofNullable(component.getAccessor());
    }

    /** Annotations written on a component end up wherever their targets allow it. */
    private static List<? extends AnnotatedConstruct> places(TypeElement record, RecordComponentElement component) {
        List<AnnotatedConstruct> places = new ArrayList<>();
        places.add(component);
        accessor(component).ifPresent(accessor -> {
            places.add(accessor);
            places.add(accessor.getReturnType());
        });
        for (Element field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                places.add(field);
                places.add(field.asType());
            }
        }
        return places;
    }
}
