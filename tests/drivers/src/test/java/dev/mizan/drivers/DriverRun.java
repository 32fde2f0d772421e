package dev.mizan.drivers;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a driver printed: a line per probe, {@code {"probe": …, "result": …}}. */
final class DriverRun {

    private DriverRun() {}

    /** A line. */
    record Line(String probe, JsonValue result) {}

    /** Builds a driver and runs it against a fresh server. */
    static List<Line> of(Driver driver) throws Exception {
        Workshop workshop = new Workshop(driver.language());
        Program program = driver.build(workshop);
        try (Fixture fixture = Fixture.start()) {
            return lines(workshop.run(workshop.sources(), program, fixture.baseUrl()));
        }
    }

    /** The lines of what was printed. */
    static List<Line> lines(String printed) {
        List<Line> lines = new ArrayList<>();
        for (String line : printed.lines().toList()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static Line line(String text) {
        try {
            if (JsonReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof JsonObject json
                    && json.get("probe") instanceof JsonString probe
                    && json.get("result") instanceof JsonObject result) {
                return new Line(probe.value(), result);
            }
        } catch (MalformedJsonException malformed) {
            throw new IllegalArgumentException("no JSON: " + text, malformed);
        }
        throw new IllegalArgumentException("no line of a driver: " + text
                + " (expected: {\"probe\":\"<name>\",\"result\":{\"data\" or \"error\": …}})");
    }
}
