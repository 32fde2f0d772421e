package dev.mizan.wire;

import java.util.List;

/**
 * One exchange of a case.
 *
 * @param request what is sent
 * @param parallel how many times it is sent at once, each time with the same expectation
 * @param expected what must come back
 * @param captures what later exchanges take from the answer
 */
public record WireStep(WireRequest request, int parallel, ExpectedAnswer expected, List<Capture> captures) {

    public WireStep {
        captures = List.copyOf(captures);
    }

    /** A value of the answer, kept under a name. */
    public sealed interface Capture {

        /** The placeholder that stands for the value from then on. */
        String name();

        /** The value of a cookie the answer sets. */
        record OfCookie(String name, Template cookie) implements Capture {}

        /** The value of a header. */
        record OfHeader(String name, Template header) implements Capture {}

        /** A string in the answer's JSON, found by a path of member names such as {@code /csrf/header}. */
        record OfBody(String name, String pointer) implements Capture {}
    }
}
