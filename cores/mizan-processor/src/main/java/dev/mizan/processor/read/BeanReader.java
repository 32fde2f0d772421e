package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.TypeModel.Construction;
import dev.mizan.processor.read.BeanProperties.BeanProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reads classes with accessors: by a constructor that takes all properties, or by setters. */
final class BeanReader {

    private final Reading reading;
    private final MemberReader members;
    private final TypeReader types;

    BeanReader(Reading reading, MemberReader members, TypeReader types) {
        this.reading = reading;
        this.members = members;
        this.types = types;
    }

    static boolean isAccessorOf(ExecutableElement method, String property) {
        return method.getSimpleName().contentEquals(property)
                || BeanProperties.name(method).filter(property::equals).isPresent();
    }

    Optional<TypeModel> read(TypeElement element, TypeModel.Head head, Site site) {
        BeanProperties properties = BeanProperties.of(element, types, site);
        Optional<String> generated = membersToCome(element, properties);
        if (generated.isPresent()) {
            reading.awaits(Message.BEAN_TO_COME, head.origin(), element.getSimpleName(), generated.get());
            return Optional.empty();
        }
        Optional<ExecutableElement> constructor = constructor(element, properties);
        List<BeanProperty> chosen = constructor
                .map(each -> ordered(each, properties))
                .orElseGet(() -> List.copyOf(properties.byName().values()));
        if (chosen.isEmpty()) {
            reading.report.add(Message.BEAN_EMPTY, head.origin(), element.getSimpleName(), site.label());
            return Optional.empty();
        }
        WireNames names = WireNames.of(reading, element, head.origin());
        List<TypeModel.Field> fields = new ArrayList<>();
        int taken = constructor.map(each -> each.getParameters().size()).orElse(0);
        for (BeanProperty property : chosen) {
            TypeModel.Field field = field(element, property, constructor, names, site);
            if (fields.size() < taken || !field.ignored()) {
                fields.add(field);
            }
        }
        sweep(element, head.origin(), chosen, constructor);
        return Optional.of(new TypeModel.Struct(head, fields, construction(element, taken, fields)));
    }

    /** What is no property of the class, its superclasses included. */
    private void sweep(
            TypeElement element, Origin origin, List<BeanProperty> chosen, Optional<ExecutableElement> constructor) {
        Set<Element> read = new HashSet<>();
        chosen.forEach(property -> property.places().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(read::add));
        constructor.ifPresent(each -> read.addAll(each.getParameters()));
        Map<Element, JacksonPlace> places = new HashMap<>();
        constructor.ifPresent(each -> places.put(each, JacksonPlace.MEMBERS_CREATOR));
        for (TypeElement each : BeanProperties.withSuperclasses(element)) {
            JacksonSweep.of(reading, each, origin, places, read);
            if (!each.equals(element)) {
                String label = each.getSimpleName() + ", which " + element.getSimpleName() + " extends,";
                JacksonRules.check(reading, each, each, origin, JacksonPlace.NOWHERE, label);
            }
        }
    }

    /** What the constructor of a class takes, as the params of a context. */
    List<Property> params(TypeElement element, Origin origin, Site site) {
        BeanProperties properties = BeanProperties.of(element, types, site);
        Optional<ExecutableElement> constructor = constructor(element, properties);
        WireNames names = WireNames.of(reading, element, origin);
        return constructor.stream()
                .flatMap(each -> each.getParameters().stream())
                .flatMap(parameter -> properties.find(parameter.getSimpleName().toString()).stream())
                .map(property ->
                        field(element, property, constructor, names, site).property())
                .toList();
    }

    /** The annotation of a processor that has yet to add accessors, if some are missing. */
    private static Optional<String> membersToCome(TypeElement element, BeanProperties properties) {
        boolean complete = properties.fields().keySet().stream()
                .allMatch(field -> properties.find(field).isPresent());
        if (complete && !properties.fields().isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(element), element.getEnclosedElements().stream())
                .flatMap(each -> each.getAnnotationMirrors().stream())
                .map(Mirror::new)
                .filter(mirror -> mirror.name().startsWith("lombok."))
                .map(Mirror::simpleName)
                .sorted()
                .findFirst();
    }

    /**
     * The constructor to use: the one with {@code @JsonCreator}; none where setters do; else the one whose parameters
     * are all properties, of several the one with the most.
     */
    private Optional<ExecutableElement> constructor(TypeElement element, BeanProperties properties) {
        List<ExecutableElement> visible = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
                .filter(each -> !each.getParameters().isEmpty())
                .filter(each -> each.getParameters().stream().allMatch(parameter -> matches(parameter, properties)))
                .sorted(Comparator.comparing(each -> -each.getParameters().size()))
                .toList();
        Optional<ExecutableElement> creator = visible.stream()
                .filter(each -> Mirror.present(each, Vocabulary.JACKSON_CREATOR))
                .findFirst();
        return creator.or(() -> hasEmptyConstructor(element)
                ? Optional.empty()
                : visible.stream().findFirst());
    }

    /** Whether a parameter takes what the property of its name gives; type arguments may be named differently. */
    private boolean matches(VariableElement parameter, BeanProperties properties) {
        return properties
                .find(parameter.getSimpleName().toString())
                .map(property -> property.accessor().getReturnType())
                .filter(given -> given.getKind() == TypeKind.TYPEVAR
                        || reading.types.isSameType(
                                reading.types.erasure(given), reading.types.erasure(parameter.asType())))
                .isPresent();
    }

    private static boolean hasEmptyConstructor(TypeElement element) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .anyMatch(each ->
                        each.getParameters().isEmpty() && !each.getModifiers().contains(Modifier.PRIVATE));
    }

    /** The properties in the order of the constructor, then those it does not take. */
    private static List<BeanProperty> ordered(ExecutableElement constructor, BeanProperties properties) {
        List<BeanProperty> ordered = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            properties.find(parameter.getSimpleName().toString()).ifPresent(ordered::add);
        }
        properties.byName().values().stream()
                .filter(property ->
                        ordered.stream().noneMatch(each -> each.name().equals(property.name())))
                .forEach(ordered::add);
        return ordered;
    }

    private TypeModel.Field field(
            TypeElement element,
            BeanProperty property,
            Optional<ExecutableElement> constructor,
            WireNames names,
            Site site) {
        List<AnnotatedConstruct> places = property.places();
        constructor.flatMap(each -> parameter(each, property)).ifPresent(places::add);
        Origin origin = reading.at(property.accessor(), site.origin());
        String label = "the property \"" + property.name() + "\" of " + element.getSimpleName();
        for (AnnotatedConstruct each : places) {
            JacksonRules.check(reading, each, property.accessor(), origin, JacksonPlace.MEMBER, label);
        }
        property.setter().ifPresent(setter -> refuseConstraints(setter, origin));
        Site inside = new Site(label, origin, site.settings(), property.variables());
        Docs docs = Docs.of(reading.elements, property.accessor());
        Property read = members.read(
                new MemberReader.Source(
                        property.name(),
                        names.of(property.name(), places.stream()),
                        property.accessor().getReturnType(),
                        property.accessor(),
                        places,
                        docs.text().or(() -> fieldDoc(property)),
                        Deprecation.of(reading.elements, property.accessor(), docs)),
                inside);
        return new TypeModel.Field(
                read,
                property.accessor().getSimpleName().toString(),
                property.setter().map(setter -> setter.getSimpleName().toString()),
                ignored(places));
    }

    /** Constraints are those of a property, which has them at its getter or its field. */
    private void refuseConstraints(ExecutableElement setter, Origin origin) {
        String fix = "Put it on the getter or the field";
        String label = "the method " + setter.getSimpleName();
        ConstraintReader.refuse(reading, setter, origin, label, fix);
        setter.getParameters()
                .forEach(parameter -> ConstraintReader.refuse(
                        reading, parameter, origin, "the parameter of " + setter.getSimpleName(), fix));
    }

    private Optional<String> fieldDoc(BeanProperty property) {
        return property.field()
                .flatMap(field -> Docs.of(reading.elements, field).text());
    }

    private static boolean ignored(List<AnnotatedConstruct> places) {
        return places.stream()
                .flatMap(place -> Mirror.find(place, Vocabulary.JACKSON_IGNORE).stream())
                .anyMatch(mirror -> mirror.flag("value"));
    }

    private static Optional<Element> parameter(ExecutableElement constructor, BeanProperty property) {
        return constructor.getParameters().stream()
                .filter(parameter -> parameter.getSimpleName().contentEquals(property.name()))
                .map(parameter -> (Element) parameter)
                .findFirst();
    }

    private static Construction construction(TypeElement element, int taken, List<TypeModel.Field> fields) {
        if (taken > 0) {
            return fields.size() == taken ? Construction.CONSTRUCTOR : Construction.NONE;
        }
        boolean settable = fields.stream().allMatch(field -> field.setter().isPresent());
        return settable && hasEmptyConstructor(element) ? Construction.SETTERS : Construction.NONE;
    }
}
