package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes compact UTF-8 JSON, numbers and strings as RFC 8785 has them. Callers write the members of an object sorted
 * by code point.
 *
 * <pre>{@code
 * byte[] bytes = JsonWriter.bytes(out -> {
 *     out.startObject();
 *     out.name("ok");
 *     out.bool(true);
 *     out.endObject();
 * });
 * }</pre>
 */
public final class JsonWriter implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private final JsonGenerator out;
    private @Nullable Tag tag;
    private int depth;

    private JsonWriter(ByteArrayOutputStream bytes) {
        this.out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    }

    /** What writes one value. */
    @FunctionalInterface
    public interface Content {
        /** Writes exactly one value. */
        void write(JsonWriter out);
    }

    /** The bytes of what {@code content} writes. */
    public static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonWriter writer = new JsonWriter(bytes)) {
            content.write(writer);
        }
        return bytes.toByteArray();
    }

    /** The canonical text of {@code value}: keys sorted, no white space. */
    public static String canonical(JsonValue value) {
        return new String(bytes(out -> out.value(value)), StandardCharsets.UTF_8);
    }

    /** The next object gets the member {@code name} with {@code value}, at its place among the sorted others. */
    public void tagNext(String name, String value) {
        tag = new Tag(name, value, depth + 1);
    }

    /** Begins an object. */
    public void startObject() {
        depth++;
        out.writeStartObject();
    }

    /** Ends an object. */
    public void endObject() {
        writeTagBefore(null);
        depth--;
        out.writeEndObject();
    }

    /** Begins an array. */
    public void startArray() {
        depth++;
        out.writeStartArray();
    }

    /** Ends an array. */
    public void endArray() {
        depth--;
        out.writeEndArray();
    }

    /** The name of the next member. */
    public void name(String name) {
        writeTagBefore(name);
        out.writeName(name);
    }

    /** A string. */
    public void string(String value) {
        out.writeString(value);
    }

    /** An integer. */
    public void integer(long value) {
        out.writeNumber(value);
    }

    /**
     * A number.
     *
     * @throws UnencodableException if it is infinite or not a number
     */
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw new UnencodableException(value + " is no JSON number");
        }
        out.writeNumber(EcmaNumbers.format(value));
    }

    /** A boolean. */
    public void bool(boolean value) {
        out.writeBoolean(value);
    }

    /** The value {@code null}. */
    public void nothing() {
        out.writeNull();
    }

    /** A whole value, the keys of its objects sorted. */
    public void value(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString string -> string(string.value());
            case JsonNumber number -> number(number);
            case JsonBoolean bool -> bool(bool == JsonBoolean.TRUE);
            case JsonNull ignored -> nothing();
        }
    }

    private void number(JsonNumber number) {
        if (number.whole() && number.text().length() <= 16) {
            integer(Long.parseLong(number.text()));
        } else {
            number(Double.parseDouble(number.text()));
        }
    }

    private void object(JsonObject object) {
        TreeMap<String, JsonValue> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(object.members());
        startObject();
        sorted.forEach((name, member) -> {
            name(name);
            value(member);
        });
        endObject();
    }

    private void array(JsonArray array) {
        startArray();
        array.elements().forEach(this::value);
        endArray();
    }

    private void writeTagBefore(@Nullable String name) {
        Tag pending = tag;
        if (pending != null
                && pending.depth == depth
                && (name == null || CodePoints.ORDER.compare(pending.name, name) < 0)) {
            tag = null;
            out.writeName(pending.name);
            out.writeString(pending.value);
        }
    }

    @Override
    public void close() {
        out.close();
    }

    private record Tag(String name, String value, int depth) {}
}
