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

    private final Reading reading;
    private final TypeReader types;

    UnionReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
    }

    Optional<TypeModel> read(TypeElement element, TypeModel.Head head, Site site) {
        Map<String, String> tags = new HashMap<>();
        subTypeTags(element, tags);
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
                subTypeTags(each, tags);
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

    /** The tags that {@code @JsonSubTypes} gives, by the qualified name of the case. */
    private static void subTypeTags(TypeElement element, Map<String, String> tags) {
        Mirror.find(element, Vocabulary.JACKSON_SUB_TYPES).ifPresent(types -> {
            for (AnnotationValue value : types.list("value")) {
                Mirror type = new Mirror((AnnotationMirror) value.getValue());
                if (!type.text("name").isEmpty()) {
                    type.type("value").ifPresent(each -> tags.put(TypeReader.plain(each), type.text("name")));
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
            reading.report.add(Message.JACKSON_TYPE_INFO, origin, "use = " + mirror.constant("use"), "use = NAME");
            return Optional.empty();
        }
        if (!include.equals("PROPERTY") && !include.equals("EXISTING_PROPERTY") && !include.isEmpty()) {
            reading.report.add(Message.JACKSON_TYPE_INFO, origin, "include = " + include, "include = PROPERTY");
            return Optional.empty();
        }
        String property = mirror.text("property");
        return Optional.of(property.isEmpty() ? "@type" : property);
    }
}
