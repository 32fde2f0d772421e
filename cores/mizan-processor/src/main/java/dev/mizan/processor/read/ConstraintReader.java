package dev.mizan.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ConstraintDef;
import dev.mizan.ir.Literal;
import dev.mizan.processor.model.Constraint;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads Jakarta constraints. Those of a record component are not on the component: they are spread over its accessor,
 * field, constructor parameter and type, so every place is looked at and each constraint is taken once.
 */
final class ConstraintReader {

    /** What clients can check with the same verdict: no clocks, nothing of the application's own. */
    private static final Set<String> PORTABLE = Set.of(
            "AssertFalse",
            "AssertTrue",
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "NotBlank",
            "NotEmpty",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size");

    private static final Set<String> NOT_OF_THE_CONTRACT = Set.of("message", "payload", "groups");

    private ConstraintReader() {}

    /** The constraints in all {@code places}, sorted by name. */
    static List<Constraint> read(Stream<? extends AnnotatedConstruct> places) {
        Map<String, Constraint> found = new LinkedHashMap<>();
        places.flatMap(place -> place.getAnnotationMirrors().stream())
                .flatMap(ConstraintReader::unpacked)
                .filter(ConstraintReader::isConstraint)
                .forEach(mirror -> {
                    AnnotationSpec written = AnnotationSpec.get(mirror);
                    found.putIfAbsent(written.toString(), new Constraint(written, portable(new Mirror(mirror))));
                });
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(CodePoints.ORDER))
                .map(Map.Entry::getValue)
                .toList();
    }

    static boolean cascaded(Stream<? extends AnnotatedConstruct> places) {
        return places.anyMatch(place -> Mirror.present(place, Vocabulary.VALID));
    }

    static boolean isConstraint(AnnotationMirror mirror) {
        return Mirror.present(mirror.getAnnotationType().asElement(), Vocabulary.CONSTRAINT);
    }

    /** Reports the constraints at a place where Jakarta Validation does not look for any. */
    static void refuse(Reading reading, Element place, Origin otherwise, String label, String fix) {
        Stream.concat(place.getAnnotationMirrors().stream(), place.asType().getAnnotationMirrors().stream())
                .map(mirror -> (AnnotationMirror) mirror)
                .filter(mirror ->
                        isConstraint(mirror) || new Mirror(mirror).name().equals(Vocabulary.VALID))
                .forEach(mirror -> reading.report.add(
                        Message.ANNOTATION_PLACE,
                        reading.own(place) ? Origin.of(place, mirror) : otherwise,
                        new Mirror(mirror).simpleName(),
                        label,
                        fix));
    }

    /** The constraints inside a container such as {@code @Size.List}, or the annotation itself. */
    private static Stream<AnnotationMirror> unpacked(AnnotationMirror mirror) {
        List<AnnotationMirror> inside = new Mirror(mirror)
                .list("value").stream()
                        .map(AnnotationValue::getValue)
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .filter(ConstraintReader::isConstraint)
                        .toList();
        return inside.isEmpty() ? Stream.of(mirror) : inside.stream();
    }

    private static Optional<ConstraintDef> portable(Mirror mirror) {
        String simple = mirror.simpleName();
        if (!mirror.name().equals(Vocabulary.CONSTRAINTS + simple) || !PORTABLE.contains(simple)) {
            return Optional.empty();
        }
        SortedMap<String, Literal> attributes = new TreeMap<>(CodePoints.ORDER);
        mirror.mirror().getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            if (!NOT_OF_THE_CONTRACT.contains(name) && !isDefault(member, value)) {
                attributes.put(name, literal(value.getValue()));
            }
        });
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        return Optional.of(new ConstraintDef(name, attributes, groups(mirror)));
    }

    private static boolean isDefault(ExecutableElement member, AnnotationValue value) {
        AnnotationValue standard = member.getDefaultValue();
        return standard != null && literal(standard.getValue()).equals(literal(value.getValue()));
    }

    private static Literal literal(Object value) {
        return switch (value) {
            case Boolean flag -> new Literal.Bool(flag);
            case Integer number -> Literal.Whole.of(number);
            case Long number -> new Literal.Whole(BigInteger.valueOf(number));
            case VariableElement constant ->
                new Literal.Text(constant.getSimpleName().toString());
            case List<?> values ->
                new Literal.Text(values.stream()
                        .map(each -> ((AnnotationValue) each).getValue())
                        .map(each -> "\"" + ((Literal.Text) literal(each)).value() + "\"")
                        .collect(Collectors.joining(",", "[", "]")));
            default -> new Literal.Text(value.toString());
        };
    }

    private static List<String> groups(Mirror mirror) {
        return mirror.list("groups").stream()
                .map(AnnotationValue::getValue)
                .filter(DeclaredType.class::isInstance)
                .map(group -> (TypeElement) ((DeclaredType) group).asElement())
                .map(group -> group.getSimpleName().toString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
