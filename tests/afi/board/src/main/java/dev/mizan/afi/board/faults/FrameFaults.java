package dev.mizan.afi.board.faults;

import static dev.mizan.afi.board.faults.FrameFault.after;
import static dev.mizan.afi.board.faults.FrameFault.as;
import static dev.mizan.afi.board.faults.FrameFault.before;
import static dev.mizan.afi.board.faults.FrameFault.opening;

import java.util.List;
import java.util.stream.Stream;

/** Faults of frames and of screens that are told what became stale. */
final class FrameFaults {

    private static final String FRAMES = "frames";
    private static final String LIVE = "live-screens";

    private FrameFaults() {}

    static List<FrameFault> all() {
        return Stream.of(frames(), live()).flatMap(List::stream).toList();
    }

    private static List<FrameFault> frames() {
        return List.of(
                opening(
                        "connection-not-named",
                        FRAMES,
                        "sockets/frames/call",
                        frame -> frame.replaceAll("\\{\"connection\":\"[^\"]*\",", "{")),
                after(
                        "another-id-answered",
                        FRAMES,
                        "sockets/frames/call",
                        frame -> frame.replace("\"id\":\"7\"", "\"id\":\"8\"")),
                after(
                        "members-unsorted",
                        FRAMES,
                        "sockets/frames/call",
                        frame -> frame.replaceFirst("^\\{(.*),(\"type\":\"result\")}$", "{$2,$1}")),
                after(
                        "invalidate-missing-in-frames",
                        FRAMES,
                        "sockets/frames/mutation",
                        frame -> frame.replaceAll("\"invalidate\":\\[.*?],", "")),
                after(
                        "bundle-as-text",
                        FRAMES,
                        "sockets/frames/fetch",
                        frame -> frame.replaceFirst("\"result\":\\{.*},", "\"result\":\"{}\",")),
                after(
                        "details-lost-in-frames",
                        FRAMES,
                        "sockets/frames/error",
                        frame -> frame.replaceFirst("\"details\":\\[.*?]", "\"details\":null")),
                as("root", "everybody-is-root", FRAMES, "sockets/frames/guard"),
                after(
                        "internal-callable-in-frames",
                        FRAMES,
                        "sockets/frames/internal",
                        frame -> frame.replaceFirst(
                                "^\\{\"error\":.*$", "{\"id\":\"1\",\"result\":null,\"type\":\"result\"}")));
    }

    private static List<FrameFault> live() {
        return List.of(
                after(
                        "nothing-stale",
                        LIVE,
                        "live/live/stale",
                        frame -> frame.replace("\"ids\":[\"c1\"]", "\"ids\":[]")),
                after(
                        "stale-tells-of-what",
                        LIVE,
                        "live/live/stale",
                        frame -> frame.replace("\"ids\":[\"c1\"]", "\"context\":\"user\",\"ids\":[\"c1\"]")),
                before(
                        "every-instance-is-watched",
                        LIVE,
                        "live/live/other-instance",
                        frame -> frame.replace("\"params\":{\"text\":\"live-1\"}", "\"params\":{\"text\":\"live-2\"}")),
                before(
                        "unwatch-ignored",
                        LIVE,
                        "live/live/unwatch",
                        frame -> frame.replace(
                                "{\"type\":\"unwatch\",\"id\":\"12\",\"to\":\"c1\"}",
                                "{\"type\":\"watch\",\"id\":\"12\",\"context\":\"label\","
                                        + "\"params\":{\"text\":\"live-3\"}}")),
                as("root", "watched-without-a-guard", LIVE, "live/live/guarded"));
    }
}
