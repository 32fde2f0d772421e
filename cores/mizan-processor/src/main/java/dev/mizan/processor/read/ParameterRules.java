package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Annotations of parameters that would be ignored there. */
final class ParameterRules {

    private ParameterRules() {}

    /** A parameter that is no argument takes nothing of what arguments take. */
    static void check(Reading reading, VariableElement parameter, ExecutableElement method, String fix) {
        Predicate<Mirror> refused = mirror -> mirror.name().equals(Vocabulary.DEFAULT)
                || mirror.name().equals(Vocabulary.UPLOAD_LIMITS)
                || mirror.name().startsWith(Vocabulary.VALIDATION)
                || ConstraintReader.isConstraint(mirror.mirror())
                || JacksonRules.isJackson(mirror)
                || isForeign(reading, mirror);
        report(reading, parameter, method, refused, fix);
    }

    /** An argument is bound by its name, whatever the framework's own annotations say. */
    static void checkForeign(Reading reading, VariableElement parameter, ExecutableElement method) {
        report(
                reading,
                parameter,
                method,
                mirror -> isForeign(reading, mirror),
                "Arguments are bound by their names: leave it out");
        report(
                reading,
                parameter,
                method,
                mirror -> mirror.name().startsWith(Vocabulary.VALIDATION)
                        && !mirror.name().startsWith(Vocabulary.CONSTRAINTS)
                        && !mirror.name().equals(Vocabulary.VALID),
                "Arguments are checked in the default group: leave it out");
    }

    private static boolean isForeign(Reading reading, Mirror mirror) {
        return reading.adapters.foreign().stream().anyMatch(mirror.name()::startsWith);
    }

    private static void report(
            Reading reading,
            VariableElement parameter,
            ExecutableElement method,
            Predicate<Mirror> refused,
            String fix) {
        Stream.concat(parameter.getAnnotationMirrors().stream(), parameter.asType().getAnnotationMirrors().stream())
                .map(mirror -> new Mirror((AnnotationMirror) mirror))
                .filter(refused)
                .forEach(mirror -> reading.report.add(
                        Message.ANNOTATION_PLACE,
                        Origin.of(parameter, mirror.mirror()),
                        mirror.simpleName(),
                        "the parameter \"" + parameter.getSimpleName() + "\" of " + method.getSimpleName(),
                        fix));
    }
}
