package dev.mizan.wire;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.WireResult.Mismatch;
import dev.mizan.wire.WireStep.Capture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the values of an answer that later exchanges use. */
final class Captured {

    private Captured() {}

    /** Puts what {@code captures} name of the content into {@code values}; what is not there is a mismatch. */
    static List<Mismatch> take(List<Capture> captures, WireResponse response, Map<String, String> values) {
        return take(captures, response, new Cookies(), values);
    }

    /** As above, of cookies and headers too. */
    static List<Mismatch> take(
            List<Capture> captures, WireResponse response, Cookies cookies, Map<String, String> values) {
        for (Capture capture : captures) {
            Optional<String> value = switch (capture) {
                case Capture.OfCookie of -> cookies.value(of.cookie().fill(values));
                case Capture.OfHeader of ->
                    response.headers(of.header().fill(values)).stream().findFirst();
                case Capture.OfBody of ->
                    at(of.pointer(), response.body())
                            .filter(JsonString.class::isInstance)
                            .map(text -> ((JsonString) text).value());
            };
            if (value.isEmpty()) {
                return List.of(new Mismatch("capture " + capture.name(), capture.toString(), "(absent)"));
            }
            values.put(capture.name(), value.get());
        }
        return List.of();
    }

    /** The values among {@code values} that a step of {@code wireCase} has taken. */
    static Map<String, String> named(WireCase wireCase, Map<String, String> values) {
        Map<String, String> taken = new HashMap<>();
        wireCase.steps().stream()
                .flatMap(step -> step.captures().stream())
                .map(Capture::name)
                .filter(values::containsKey)
                .forEach(name -> taken.put(name, values.get(name)));
        return taken;
    }

    /** The value at {@code pointer}, member names after slashes, of a JSON text. */
    static Optional<JsonValue> at(String pointer, byte[] json) {
        try {
            JsonValue value = JsonReader.read(json);
            for (String name : pointer.substring(1).split("/", -1)) {
                JsonValue member =
                        value instanceof JsonObject object ? object.members().get(name) : null;
                if (member == null) {
                    return Optional.empty();
                }
                value = member;
            }
            return Optional.of(value);
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }
}
