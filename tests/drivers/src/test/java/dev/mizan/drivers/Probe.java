package dev.mizan.drivers;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a client does with the fixture.
 *
 * @param name in kebab case
 * @param user who asks; nobody if absent
 * @param question what is asked, as it travels
 * @param expected what the driver prints
 */
record Probe(String name, Optional<String> user, Question question, JsonObject expected) {

    /** What is asked. */
    sealed interface Question {
        /** The body of a call. */
        record Call(JsonObject body) implements Question {}

        /** A read of a context, with its query. */
        record Fetch(String context, String query) implements Question {}
    }

    /** All of {@code probes.json}, in order. */
    static List<Probe> all() throws IOException {
        Path file = Repository.ROOT.resolve("tests/drivers/probes.json");
        try {
            JsonObject json = (JsonObject) JsonReader.read(Files.readAllBytes(file));
            return ((JsonArray) member(json, "probes"))
                    .elements().stream().map(probe -> of((JsonObject) probe)).toList();
        } catch (MalformedJsonException malformed) {
            throw new IOException(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Probe of(JsonObject json) {
        Question question = json.get("call") instanceof JsonObject body
                ? new Question.Call(body)
                : fetch((JsonObject) member(json, "fetch"));
        return new Probe(
                text(json, "name"),
                json.get("as") instanceof JsonString user ? Optional.of(user.value()) : Optional.empty(),
                question,
                (JsonObject) member(json, "expected"));
    }

    private static Question fetch(JsonObject json) {
        return new Question.Fetch(text(json, "context"), text(json, "query"));
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) member(json, name)).value();
    }

    private static JsonValue member(JsonObject json, String name) {
        return Objects.requireNonNull(json.get(name), () -> "\"" + name + "\" is missing in " + json);
    }
}
