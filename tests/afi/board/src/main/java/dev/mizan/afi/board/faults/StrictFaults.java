package dev.mizan.afi.board.faults;

import static dev.mizan.afi.board.faults.Fault.before;
import static dev.mizan.afi.board.faults.Fault.text;
import static dev.mizan.afi.board.faults.JsonFaults.value;
import static dev.mizan.afi.board.faults.JsonFaults.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults of decoding and limits: what is let through. */
final class StrictFaults {

    private static final String LIMITS = "strict-limits";

    private StrictFaults() {}

    static List<Fault> all() {
        return Stream.of(decoding(), limits()).flatMap(List::stream).toList();
    }

    private static List<Fault> decoding() {
        return List.of(
                lenient(
                        "duplicate-keys-accepted",
                        "decode/duplicate-keys/argument",
                        body -> body.replaceAll("(\"text\"):\"[^\"]*\",\\1", "$1")),
                lenient("fraction-taken-for-an-integer", "decode/integers/fraction", body -> body.replace("5.7", "5")),
                lenient(
                        "whole-fraction-taken-for-an-integer",
                        "decode/integers/whole-fraction",
                        body -> body.replace("5.0", "5")),
                lenient(
                        "text-taken-for-an-integer",
                        "decode/integers/string",
                        body -> body.replaceAll("\"user_id\":\"(\\d+)\"", "\"user_id\":$1")),
                lenient(
                        "integer-wraps-around",
                        "decode/integers/wraps-around",
                        body -> body.replace("4294967301", "5")),
                lenient(
                        "null-taken-for-zero",
                        "decode/integers/null",
                        body -> body.replace("\"user_id\":null", "\"user_id\":1")),
                lenient("unknown-names-accepted", "decode/names/unknown", body -> body.replace(",\"loud\":true", "")),
                lenient("trailing-text-ignored", "decode/malformed/trailing", body -> body.replaceFirst("}\\{}$", "}")),
                lenient("bad-bytes-replaced", "decode/utf-8/latin-1", body -> {
                    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
                    byte[] repaired = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
                    return new String(repaired, StandardCharsets.ISO_8859_1);
                }),
                lenient(
                        "byte-order-mark-skipped",
                        "decode/malformed/byte-order-mark",
                        body -> body.replaceFirst("^\u00ef\u00bb\u00bf", "")));
    }

    private static List<Fault> limits() {
        return List.of(
                text(
                        "problems-unsorted",
                        LIMITS,
                        "decode/names/all-at-once",
                        value(json -> with(json, "details", JsonFaults::reversed))),
                text(
                        "first-problem-only",
                        LIMITS,
                        "decode/names/all-at-once",
                        value(json -> with(json, "details", JsonFaults::first))),
                lenient("size-not-limited", "limits/size/one-byte-more", String::strip),
                lenient(
                        "depth-not-limited",
                        "limits/depth/sixty-five",
                        body -> body.replaceFirst("\\[", "").replaceFirst("]", "")),
                lenient(
                        "exponent-not-limited",
                        "limits/numbers/exponent-thousand-and-one",
                        body -> body.replaceAll("1[eE]\\+?1001", "1e300")),
                before(
                        "digits-not-limited",
                        LIMITS,
                        "status",
                        "limits/numbers/thousand-and-one-digits",
                        request -> request.body(body -> body.replaceAll("\\d{1001}", "1"))));
    }

    /** Lets a body through that has to be refused, by making a good one of it. */
    private static Fault lenient(String name, String found, UnaryOperator<String> repair) {
        return before(name, LIMITS, "status", found, request -> request.body(repair));
    }
}
