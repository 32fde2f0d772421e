package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.wire.ExpectedAnswer.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what an answer must be, on top of what holds for every answer of the suite. */
final class AnswerReader {

    private static final JsonString SENTENCE = new JsonString("${sentence}");

    private final Map<String, List<Template>> always;
    private final Set<String> bare;

    /**
     * A reader.
     *
     * @param always the headers of every answer
     * @param bare the placeholders that stand for a JSON value and lose the quotes around them
     */
    AnswerReader(Map<String, List<Template>> always, Set<String> bare) {
        this.always = always;
        this.bare = Set.copyOf(bare);
    }

    ExpectedAnswer read(Fields fields) {
        Map<String, List<Template>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(always);
        if (fields.has("headers")) {
            headers.putAll(headers(fields.object("headers")));
        }
        List<Template> lacks = new ArrayList<>();
        if (fields.has("lacks")) {
            fields.list("lacks").forEach(text -> lacks.add(Template.of(Fields.text(text, fields.placeOf("lacks")))));
        }
        ExpectedAnswer answer = new ExpectedAnswer(fields.number("status"), headers, content(fields), lacks);
        fields.end();
        return answer;
    }

    /** Header expectations: a string, several strings, or null for a header that must be absent. */
    static Map<String, List<Template>> headers(Fields fields) {
        Map<String, List<Template>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.all().forEach((name, value) -> headers.put(name, values(value, fields.placeOf(name))));
        return headers;
    }

    private static List<Template> values(JsonValue value, String place) {
        if (value == JsonNull.NULL) {
            return List.of();
        }
        List<JsonValue> lines = value instanceof JsonArray array ? array.elements() : List.of(value);
        return lines.stream().map(line -> Template.of(Fields.text(line, place))).toList();
    }

    private Content content(Fields fields) {
        List<Content> found = new ArrayList<>();
        fields.value("json").ifPresent(value -> found.add(json(value)));
        fields.optionalText("text").ifPresent(text -> found.add(new Content.Exactly(Template.of(text))));
        fields.value("error").ifPresent(value -> found.add(json(error(value, fields.placeOf("error")))));
        fields.value("problems").ifPresent(value -> found.add(json(problems(value, fields.placeOf("problems")))));
        fields.value("any").ifPresent(value -> found.add(new Content.Anything()));
        if (found.size() != 1) {
            throw new CaseFileException(
                    fields.place(),
                    "says " + found.size() + " bodies (expected: one of json, text, error, problems, any)");
        }
        return found.getFirst();
    }

    private Content json(JsonValue value) {
        return new Content.Exactly(text(value));
    }

    /** The canonical text of {@code value}, placeholders of values without their quotes. */
    Template text(JsonValue value) {
        String text = CanonicalJson.sorted(value);
        for (String name : bare) {
            text = text.replace("\"${" + name + "}\"", "${" + name + "}");
        }
        return Template.of(text);
    }

    /** The envelope of an error: its code alone, or an object with code, and details or message where they matter. */
    private static JsonValue error(JsonValue value, String place) {
        if (value instanceof JsonString) {
            return envelope(value, JsonNull.NULL, SENTENCE);
        }
        Fields fields = Fields.of(value, place);
        JsonValue envelope = envelope(
                fields.required("code"),
                fields.value("details").orElse(JsonNull.NULL),
                fields.value("message").orElse(SENTENCE));
        fields.end();
        return envelope;
    }

    /** The envelope of a 422: {@code "args.text: type"} and so on, in the order of the answer. */
    private static JsonValue problems(JsonValue value, String place) {
        if (!(value instanceof JsonArray array)) {
            throw new CaseFileException(place, "is no array");
        }
        List<JsonValue> details = array.elements().stream()
                .map(each -> problem(Fields.text(each, place), place))
                .toList();
        return envelope(new JsonString("VALIDATION_ERROR"), new JsonArray(details), SENTENCE);
    }

    private static JsonValue problem(String text, String place) {
        int colon = text.lastIndexOf(": ");
        if (colon < 0) {
            throw new CaseFileException(place, "\"" + text + "\" (expected: a path, a colon and a code)");
        }
        LinkedHashMap<String, JsonValue> problem = new LinkedHashMap<>();
        problem.put("code", new JsonString(text.substring(colon + 2)));
        problem.put("message", SENTENCE);
        problem.put("path", new JsonString(text.substring(0, colon)));
        return new JsonObject(problem);
    }

    private static JsonValue envelope(JsonValue code, JsonValue details, JsonValue message) {
        LinkedHashMap<String, JsonValue> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("details", details);
        error.put("message", message);
        LinkedHashMap<String, JsonValue> envelope = new LinkedHashMap<>();
        envelope.put("error", new JsonObject(error));
        return new JsonObject(envelope);
    }
}
