package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Reads the declarative forms of a request's body. */
final class BodyReader {

    private BodyReader() {}

    /** The body at {@code place}: a string is text, an object says its form. */
    static Body read(JsonValue value, String place) {
        if (value instanceof JsonString text) {
            return new Body.Text(Template.of(text.value()));
        }
        Fields fields = Fields.of(value, place);
        Body body = form(fields);
        fields.end();
        return body;
    }

    private static Body form(Fields fields) {
        try {
            if (fields.has("json")) {
                return new Body.Text(Template.of(CanonicalJson.asWritten(fields.required("json"))));
            } else if (fields.has("base64")) {
                return new Body.Bytes(Base64.getDecoder().decode(fields.text("base64")));
            } else if (fields.has("hex")) {
                return new Body.Bytes(HexFormat.of().parseHex(fields.text("hex").replace(" ", "")));
            }
        } catch (IllegalArgumentException e) {
            throw new CaseFileException(fields.place(), "holds no such bytes: " + e.getMessage());
        }
        if (fields.has("repeat")) {
            return new Body.Repeat(read(fields.required("repeat"), fields.placeOf("repeat")), fields.number("times"));
        } else if (fields.has("chunked")) {
            return new Body.Chunked(read(fields.required("chunked"), fields.placeOf("chunked")));
        } else if (fields.has("join")) {
            List<Body> parts = new ArrayList<>();
            fields.list("join").forEach(part -> parts.add(read(part, fields.placeOf("join"))));
            return new Body.Join(parts);
        }
        throw new CaseFileException(
                fields.place(), "has no form (expected: a string, or json, base64, hex, repeat, join or chunked)");
    }
}
