package dev.mizan.processor.read;

import dev.mizan.ir.CodePoints;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads sealed types. */
final class UnionReader {

    private static final String DEFAULT_DISCRIMINATOR = "type";
    private static final String TYPE_INFO = "JsonTypeInfo";
    private static final List<String> SUB_TYPE_ELEMENTS = List.of("value", "name");

    private final Reading reading;
    private final TypeReader types;

    UnionReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
    }

    Optional<TypeModel> read(TypeElement element, TypeModel.Head head, Site site) {
        Map<String, String> tags = new HashMap<>();
        Map<TypeElement, Map<String, Use>> leaves = new LinkedHashMap<>();
        boolean fine = flatten(element, element, site.variables(), head, leaves, tags);
        List<TypeModel.Case> cases = new ArrayList<>();
        for (TypeElement leaf : leaves.keySet()) {
            Site inside = new Site(site.label(), site.origin(), site.settings(), leaves.get(leaf));
            Use use = types.read(leaf.asType(), inside);
            if (use.kind() instanceof Use.Named named) {
                cases.add(new TypeModel.Case(tag(leaf, tags), named.key(), com.palantir.javapoet.ClassName.get(leaf)));
            } else {
                fine = false;
            }
        }
        cases.sort(Comparator.comparing(TypeModel.Case::tag, CodePoints.ORDER));
        Optional<String> discriminator = discriminator(element, head);
        return fine && discriminator.isPresent()
                ? Optional.of(new TypeModel.Union(head, discriminator.get(), cases))
                : Optional.empty();
    }

    private boolean flatten(
            TypeElement union,
            TypeElement element,
            Map<String, Use> variables,
            TypeModel.Head head,
            Map<TypeElement, Map<String, Use>> leaves,
            Map<String, String> tags) {
        boolean fine = true;
        subTypeTags(element, head, tags);
        JacksonSweep.of(reading, element, head.origin(), Map.of(), Set.of());
        for (TypeMirror permitted : element.getPermittedSubclasses()) {
            TypeElement each = (TypeElement) ((DeclaredType) permitted).asElement();
            Optional<Map<String, Use>> inside = bound(each, element, variables);
            if (inside.isEmpty()) {
                reading.report.add(
                        Message.UNION_GENERIC,
                        reading.at(each, head.origin()),
                        each.getSimpleName(),
                        element.getSimpleName());
                fine = false;
            } else if (each.getKind() == ElementKind.INTERFACE
                    && each.getModifiers().contains(Modifier.SEALED)) {
                checkNested(union, each, head);
                fine &= flatten(union, each, inside.get(), head, leaves, tags);
            } else if (each.getKind() != ElementKind.RECORD) {
                reading.report.add(
                        Message.UNION_CASE,
                        reading.at(each, head.origin()),
                        each.getSimpleName(),
                        union.getSimpleName());
                fine = false;
            } else {
                leaves.putIfAbsent(each, inside.get());
            }
        }
        return fine;
    }

    /** What stands for the type parameters of a case, as it hands them to its union; empty where it does not. */
    private static Optional<Map<String, Use>> bound(TypeElement part, TypeElement union, Map<String, Use> variables) {
        Map<String, Use> bound = new HashMap<>();
        for (TypeMirror implemented : part.getInterfaces()) {
            DeclaredType type = (DeclaredType) implemented;
            for (int i = 0;
                    type.asElement().equals(union)
                            && i < type.getTypeArguments().size();
                    i++) {
                TypeMirror given = type.getTypeArguments().get(i);
                String name = union.getTypeParameters().get(i).getSimpleName().toString();
                if (given instanceof TypeVariable variable && variables.containsKey(name)) {
                    bound.put(variable.asElement().getSimpleName().toString(), variables.get(name));
                } else {
                    return Optional.empty();
                }
            }
        }
        return bound.size() == part.getTypeParameters().size() ? Optional.of(bound) : Optional.empty();
    }

    /** A sealed type inside of another one is told apart by the other one's member. */
    private void checkNested(TypeElement union, TypeElement nested, TypeModel.Head head) {
        String label = nested.getSimpleName().toString();
        JacksonRules.check(reading, nested, nested, head.origin(), JacksonPlace.SEALED, label);
        Mirror.find(nested, Vocabulary.JACKSON_TYPE_INFO).ifPresent(info -> {
            String outer = Mirror.find(union, Vocabulary.JACKSON_TYPE_INFO)
                    .map(UnionReader::property)
                    .orElse(DEFAULT_DISCRIMINATOR);
            if (!property(info).equals(outer)) {
                reading.report.add(
                        Message.JACKSON_SETTING,
                        reading.own(nested) ? Origin.of(nested, info.mirror()) : head.origin(),
                        TYPE_INFO,
                        "property = \"" + property(info) + "\"",
                        "property = \"" + outer + "\", as " + union.getSimpleName() + " has it");
            }
        });
    }

    private static String property(Mirror typeInfo) {
        String property = typeInfo.text("property");
        return property.isEmpty() ? "@type" : property;
    }

    /** Takes note of the tags that {@code @JsonSubTypes} gives, by the qualified name of the case. */
    private void subTypeTags(TypeElement element, TypeModel.Head head, Map<String, String> tags) {
        List<String> permitted =
                element.getPermittedSubclasses().stream().map(TypeReader::plain).toList();
        Mirror.find(element, Vocabulary.JACKSON_SUB_TYPES).ifPresent(types -> {
            Origin origin = reading.own(element) ? Origin.of(element, types.mirror()) : head.origin();
            for (AnnotationValue value : types.list("value")) {
                Mirror type = new Mirror((AnnotationMirror) value.getValue());
                if (!type.list("names").isEmpty()) {
                    reading.report.add(
                            Message.JACKSON_ELEMENT, origin, "JsonSubTypes.Type", "names", SUB_TYPE_ELEMENTS);
                }
                String key = type.type("value").map(ParameterReader::erased).orElse("");
                if (!permitted.contains(key)) {
                    reading.report.add(
                            Message.JACKSON_SETTING,
                            origin,
                            "JsonSubTypes",
                            key.substring(key.lastIndexOf('.') + 1) + ".class",
                            "the classes that " + element.getSimpleName() + " permits");
                }
                if (!type.text("name").isEmpty()) {
                    tags.put(key, type.text("name"));
                }
            }
        });
    }

    private static String tag(TypeElement leaf, Map<String, String> tags) {
        String listed = tags.get(leaf.getQualifiedName().toString());
        String own = Mirror.find(leaf, Vocabulary.JACKSON_TYPE_NAME)
                .map(name -> name.text("value"))
                .orElse("");
        String simple = leaf.getSimpleName().toString();
        return listed != null ? listed : own.isEmpty() ? simple : own;
    }

    private Optional<String> discriminator(TypeElement element, TypeModel.Head head) {
        Optional<Mirror> info = Mirror.find(element, Vocabulary.JACKSON_TYPE_INFO);
        if (info.isEmpty()) {
            return Optional.of(DEFAULT_DISCRIMINATOR);
        }
        Mirror mirror = info.get();
        Origin origin = reading.own(element) ? Origin.of(element, mirror.mirror()) : head.origin();
        String include = mirror.constant("include");
        if (!mirror.constant("use").equals("NAME")) {
            reading.report.add(
                    Message.JACKSON_SETTING, origin, TYPE_INFO, "use = " + mirror.constant("use"), "use = NAME");
            return Optional.empty();
        }
        if (!include.equals("PROPERTY") && !include.equals("EXISTING_PROPERTY") && !include.isEmpty()) {
            reading.report.add(
                    Message.JACKSON_SETTING, origin, TYPE_INFO, "include = " + include, "include = PROPERTY");
            return Optional.empty();
        }
        return Optional.of(property(mirror));
    }
}
