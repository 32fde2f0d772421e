package dev.mizan.processor.read;

import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;

/**
 * Whether a type use takes {@code null}. What nobody calls nullable is not null, in {@code @NullMarked} code and
 * outside of it: a contract that guesses "perhaps" everywhere is of no use to its clients.
 */
final class Nullness {

    private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull", "NullableDecl", "NullableType");

    private Nullness() {}

    static boolean nullable(AnnotatedConstruct... places) {
        return Stream.of(places)
                .flatMap(place -> place.getAnnotationMirrors().stream())
                .anyMatch(mirror -> NULLABLE.contains(new Mirror(mirror).simpleName()));
    }
}
