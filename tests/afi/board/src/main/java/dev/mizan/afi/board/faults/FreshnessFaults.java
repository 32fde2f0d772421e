package dev.mizan.afi.board.faults;

import static dev.mizan.afi.board.faults.Fault.INVALIDATE;
import static dev.mizan.afi.board.faults.Fault.after;
import static dev.mizan.afi.board.faults.Fault.text;
import static dev.mizan.afi.board.faults.JsonFaults.value;
import static dev.mizan.afi.board.faults.JsonFaults.with;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.wire.WireResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Faults of invalidation, its header, scoping and merge. */
final class FreshnessFaults {

    private static final String BODY = "invalidation-body";
    private static final String HEADER = "invalidation-header";
    private static final String SCOPE = "auto-scoping";
    private static final String MERGE = "merge";
    private static final String HEADER_PART = "header X-Mizan-Invalidate";
    private static final AtomicInteger COMPUTATIONS = new AtomicInteger();
    private static final Pattern LABEL = Pattern.compile("(\"text\":\"[^\"]+)\"");
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    private FreshnessFaults() {}

    static List<Fault> all() {
        return Stream.of(bodies(), headers(), scopes(), merges(), keeping())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> bodies() {
        return List.of(
                text(
                        "invalidate-missing",
                        BODY,
                        "invalidation/body/scoped",
                        value(json -> JsonFaults.without(json, "invalidate"))),
                text(
                        "function-target-as-its-context",
                        BODY,
                        "invalidation/body/function",
                        value(json -> JsonFaults.without(json, "function"))),
                text(
                        "covered-target-kept",
                        BODY,
                        "invalidation/body/covered",
                        value(json -> with(json, "invalidate", FreshnessFaults::doubled))),
                after(
                        "invalidation-after-rejection",
                        BODY,
                        HEADER_PART,
                        "invalidation/body/rejected-arguments",
                        answer -> answer.status() == 422 ? Answer.with(answer, INVALIDATE, "user;user_id=3") : answer),
                after(
                        "failure-forgets-what-it-touched",
                        BODY,
                        HEADER_PART,
                        "invalidation/body/failed-without-transaction",
                        answer -> answer.status() == 500 ? Answer.without(answer, INVALIDATE) : answer),
                text(
                        "error-lists-what-it-touched",
                        BODY,
                        "invalidation/body/failed-without-transaction",
                        body -> body.replaceFirst("}$", ",\"invalidate\":[\"user\"]}")));
    }

    private static List<Fault> keeping() {
        return List.of(
                text("nothing-kept", "origin-cache", "cache/origin/second-read", FreshnessFaults::computedAgain),
                text(
                        "nothing-kept-after-a-failure",
                        "freshness-under-faults",
                        "cache/faults/failure-is-not-kept",
                        FreshnessFaults::computedAgain),
                text(
                        "every-reader-computes",
                        "single-flight",
                        "cache/single-flight/eight-readers",
                        body -> body.replace("alone", "crowded")));
    }

    /** The answer with the word of another computation. */
    private static String computedAgain(String body) {
        return LABEL.matcher(body).replaceAll(word -> word.group(1) + COMPUTATIONS.incrementAndGet() + "\"");
    }

    private static List<Fault> headers() {
        return List.of(
                after(
                        "header-missing",
                        HEADER,
                        HEADER_PART,
                        "invalidation/body/scoped",
                        answer -> Answer.without(answer, INVALIDATE)),
                header(
                        "percent-encoding-in-lower-case",
                        "header/encoding/accent",
                        value -> PERCENT.matcher(value)
                                .replaceAll(hit -> hit.group().toLowerCase(Locale.ROOT))),
                header("space-as-plus", "header/encoding/space", value -> value.replace("%20", "+")),
                header(
                        "values-not-encoded",
                        "header/encoding/separators",
                        value -> PERCENT.matcher(value).replaceAll(FreshnessFaults::decoded)),
                header("targets-unsorted", "header/length/twenty-targets", FreshnessFaults::backwards),
                after(
                        "targets-in-several-lines",
                        HEADER,
                        HEADER_PART,
                        "header/length/twenty-targets",
                        FreshnessFaults::split),
                after(
                        "header-without-a-limit",
                        HEADER,
                        HEADER_PART,
                        "header/length/overflow",
                        FreshnessFaults::unlimited),
                header(
                        "null-params-in-the-header",
                        "invalidation/body/null-argument",
                        value -> value.equals("label") ? "label;text=" : value));
    }

    private static List<Fault> scopes() {
        return List.of(
                text(
                        "wrong-tier-broad",
                        SCOPE,
                        "invalidation/body/scoped",
                        value(json -> with(json, "invalidate", old -> new JsonArray(List.of(new JsonString("user")))))),
                text(
                        "wrong-tier-narrow",
                        SCOPE,
                        "invalidation/body/broad",
                        value(json -> with(
                                json,
                                "invalidate",
                                old -> new JsonArray(List.of(JsonObject.of(
                                        Map.of("context", new JsonString("user"), "params", JsonObject.EMPTY))))))),
                text(
                        "text-params-left-out",
                        SCOPE,
                        "invalidation/body/text",
                        value(json -> with(json, "params", old -> JsonObject.EMPTY))),
                text(
                        "null-takes-part-in-scoping",
                        SCOPE,
                        "invalidation/body/null-argument",
                        body -> body.replace("[\"label\"]", "[{\"context\":\"label\",\"params\":{\"text\":null}}]")));
    }

    private static List<Fault> merges() {
        return List.of(
                text("merge-lost", MERGE, "merge/merge/replace", value(json -> JsonFaults.without(json, "merge"))),
                text("merge-key-lost", MERGE, "merge/merge/upsert", value(json -> JsonFaults.without(json, "key"))),
                text("merge-slot-lost", MERGE, "merge/merge/replace", value(json -> JsonFaults.without(json, "slot"))),
                after(
                        "merge-no-invalidation-elsewhere",
                        MERGE,
                        HEADER_PART,
                        "merge/merge/replace",
                        answer -> Answer.without(answer, INVALIDATE)),
                text(
                        "merge-and-refetch",
                        MERGE,
                        "merge/merge/replace",
                        body -> body.replaceFirst("^\\{", "{\"invalidate\":[\"user\"],")));
    }

    private interface Change {
        String of(String value);
    }

    private static Fault header(String name, String found, Change change) {
        return after(name, HEADER, HEADER_PART, found, answer -> Answer.header(answer, INVALIDATE, change::of));
    }

    private static JsonValue doubled(JsonValue list) {
        return list instanceof JsonArray array
                ? new JsonArray(IntStream.range(0, 2)
                        .mapToObj(i -> array.elements().getFirst())
                        .toList())
                : list;
    }

    private static String decoded(MatchResult hit) {
        char character = (char) Integer.parseInt(hit.group().substring(1), 16);
        return Matcher.quoteReplacement(Character.toString(character));
    }

    private static String backwards(String value) {
        List<String> targets = Arrays.asList(value.split(", "));
        return targets.reversed().stream().collect(Collectors.joining(", "));
    }

    private static WireResponse split(WireResponse answer) {
        List<Map.Entry<String, String>> headers =
                new ArrayList<>(Answer.without(answer, INVALIDATE).headers());
        for (String value : answer.headers(INVALIDATE)) {
            Arrays.stream(value.split(", ")).forEach(target -> headers.add(Map.entry(INVALIDATE, target)));
        }
        return new WireResponse(answer.status(), headers, answer.body());
    }

    /** The params of the body back in the header. */
    private static WireResponse unlimited(WireResponse answer) {
        Pattern text = Pattern.compile("\"text\":\"(x+)\"");
        Matcher found = text.matcher(answer.text());
        return found.find()
                ? Answer.header(
                        answer, INVALIDATE, value -> value.replaceAll("(board_\\d\\d)", "$1;text=" + found.group(1)))
                : answer;
    }
}
