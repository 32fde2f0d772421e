package dev.mizan.processor.read;

import dev.mizan.processor.model.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** An annotation and its values, the defaults included. */
record Mirror(AnnotationMirror mirror) {

    /** The annotation {@code name} on {@code annotated}. */
    static Optional<Mirror> find(AnnotatedConstruct annotated, String name) {
        return annotated.getAnnotationMirrors().stream()
                .map(Mirror::new)
                .filter(mirror -> mirror.name().equals(name))
                .findFirst();
    }

    static boolean present(AnnotatedConstruct annotated, String name) {
        return find(annotated, name).isPresent();
    }

    /** The annotation's qualified name. */
    String name() {
        return type().getQualifiedName().toString();
    }

    String simpleName() {
        return type().getSimpleName().toString();
    }

    TypeElement type() {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** What is written for {@code member}; empty where its default stands. */
    Optional<AnnotationValue> written(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** What {@code member} is, written or by default. */
    Optional<AnnotationValue> value(String member) {
        return written(member)
                .or(() -> type().getEnclosedElements().stream()
                        .filter(element -> element.getSimpleName().contentEquals(member))
                        .filter(ExecutableElement.class::isInstance)
                        .map(element -> ((ExecutableElement) element).getDefaultValue())
                        .filter(value -> value != null)
                        .findFirst());
    }

    String text(String member) {
        return value(member).map(value -> value.getValue().toString()).orElse("");
    }

    boolean flag(String member) {
        return value(member).map(value -> Boolean.TRUE.equals(value.getValue())).orElse(false);
    }

    int number(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue())
                .orElse(0);
    }

    /** The name of an enum constant. */
    String constant(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(value -> ((VariableElement) value).getSimpleName().toString())
                .orElse("");
    }

    /** The parts of an array; a single value is an array of one. */
    List<AnnotationValue> list(String member) {
        Object value = value(member).map(AnnotationValue::getValue).orElse(List.of());
        if (value instanceof List<?> values) {
            return values.stream().map(AnnotationValue.class::cast).toList();
        }
        return value(member).stream().toList();
    }

    List<String> texts(String member) {
        return list(member).stream().map(value -> value.getValue().toString()).toList();
    }

    /** The class that {@code member} names, if it is one that the compiler knows. */
    Optional<TypeMirror> type(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast);
    }

    /** Where {@code member} is written, else the annotation. */
    Origin origin(Element annotated, String member) {
        return written(member)
                .map(value -> Origin.of(annotated, mirror, value))
                .orElseGet(() -> Origin.of(annotated, mirror));
    }
}
