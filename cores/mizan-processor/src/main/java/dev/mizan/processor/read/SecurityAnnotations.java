package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Annotations that decide in their own way who gets which answer, such as Spring's {@code @PreAuthorize}, alone or
 * inside an annotation of the application's own.
 */
final class SecurityAnnotations {

    private static final Set<String> KNOWN =
            Set.of(Vocabulary.ROLES_ALLOWED, Vocabulary.PERMIT_ALL, Vocabulary.DENY_ALL, Vocabulary.RUN_AS);
    private static final List<String> PACKAGES = List.of(".security.", ".authz.", ".authorization.");

    private SecurityAnnotations() {}

    /**
     * Whether {@code method} or its class has one that we do not know; said aloud where it decides about caching, at
     * members of contexts.
     */
    static boolean reportUnknown(Reading reading, ExecutableElement method, Mirror client) {
        Optional<Found> found = Optional.<Found>empty()
                .or(() -> in(method))
                .or(() -> Optional.ofNullable(method.getEnclosingElement()).flatMap(SecurityAnnotations::in));
        if (!client.list("context").isEmpty()) {
            found.ifPresent(each -> reading.report.add(
                    Message.SECURITY_UNKNOWN,
                    Origin.of(method),
                    each.mirror.simpleName(),
                    each.element.getSimpleName(),
                    method.getSimpleName()));
        }
        return found.isPresent();
    }

    private record Found(Element element, Mirror mirror) {}

    private static Optional<Found> in(Element element) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            if (decides(each, new HashSet<>())) {
                return Optional.of(new Found(element, new Mirror(each)));
            }
        }
        return Optional.empty();
    }

    private static boolean decides(AnnotationMirror annotation, Set<String> seen) {
        String name = new Mirror(annotation).name();
        if (KNOWN.contains(name) || name.startsWith("java.lang.") || !seen.add(name)) {
            return false;
        }
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return PACKAGES.stream().anyMatch(name::contains)
                || type.getAnnotationMirrors().stream().anyMatch(inner -> decides(inner, seen));
    }
}
