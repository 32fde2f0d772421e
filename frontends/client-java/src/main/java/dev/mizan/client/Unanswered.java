package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** What a call that failed made stale. */
final class Unanswered {

    private Unanswered() {}

    /** What a call may have changed that ended before there was anything to read. */
    static Freshness freshness(JsonObject args, List<Affects> affects) {
        return new Freshness(affects.stream().map(each -> each.by(args)).toList(), List.of());
    }

    /** What the answer says; and all that the call may have changed, if there was none or it cannot be read. */
    static Freshness freshness(MizanException problem, JsonObject args, List<Affects> affects) {
        Stream<InvalidationTarget> said = problem.invalidate().stream().flatMap(target -> placed(target, affects));
        return isUnknown(problem)
                ? new Freshness(
                        Stream.concat(said, freshness(args, affects).invalidate().stream())
                                .distinct()
                                .toList(),
                        List.of())
                : new Freshness(said.toList(), List.of());
    }

    private static boolean isUnknown(MizanException problem) {
        return problem.status() == 0
                || problem.code().equals("INVALID_ANSWER")
                || problem.code().startsWith("HTTP_");
    }

    /** The header names a function alone; its context is among those that the call declares. */
    private static Stream<InvalidationTarget> placed(InvalidationTarget named, List<Affects> affects) {
        List<InvalidationTarget> functions = affects.stream()
                .filter(each -> each.function().filter(named.context()::equals).isPresent())
                .map(each -> new InvalidationTarget(each.context(), each.function(), named.params()))
                .toList();
        return functions.isEmpty() ? Stream.of(named) : functions.stream();
    }
}
