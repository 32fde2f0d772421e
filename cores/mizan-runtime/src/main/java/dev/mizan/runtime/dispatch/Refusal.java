package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer that is an error of the one envelope. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String message;
    private final transient JsonValue details;

    Refusal(int status, String code, String message, JsonValue details) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.message = message;
        this.details = details;
    }

    static Refusal of(ProtocolError error, String message) {
        return of(error, message, JsonNull.NULL);
    }

    static Refusal of(ProtocolError error, String message, JsonValue details) {
        return new Refusal(error.status(), error.name(), message, details);
    }

    /** What is wrong with arguments or params, all of it. */
    static Refusal invalid(List<Violation> violations) {
        List<JsonValue> problems = violations.stream().map(Refusal::problem).toList();
        String message = problems.size() == 1 ? "One value is not valid." : problems.size() + " values are not valid.";
        return of(ProtocolError.VALIDATION_ERROR, message, new JsonArray(problems));
    }

    private static JsonValue problem(Violation violation) {
        return JsonObject.of(Map.of(
                "code", new JsonString(violation.code()),
                "message", new JsonString(violation.message()),
                "path", new JsonString(violation.path())));
    }

    /** The same, as the failure of a bundle because of its member {@code function}. */
    Refusal inMember(String function) {
        if (details == JsonNull.NULL) {
            return withDetails(JsonObject.of(Map.of("function", new JsonString(function))));
        }
        if (details instanceof JsonObject object && object.get("function") == null) {
            LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.put("function", new JsonString(function));
            return withDetails(new JsonObject(members));
        }
        return this;
    }

    private Refusal withDetails(JsonValue other) {
        return new Refusal(status, code, message, other);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The sentence for the caller. */
    String sentence() {
        return message;
    }

    JsonValue details() {
        return details;
    }
}
