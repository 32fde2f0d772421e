package dev.mizan.runtime.json;

import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON within the protocol's limits: depth 64, numbers of 1,000 digits, no duplicate keys, strict UTF-8. */
public final class JsonReader {

    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 64;

    /** The most digits, and the largest exponent, that a number may have. */
    public static final int MAX_DIGITS = 1_000;

    /** How much of a name is told to its sender. */
    private static final int LONGEST_NAME = 100;

    /** Numbers of so many characters cannot be beyond a limit. */
    private static final int SHORT_NUMBER = 5;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS + 10)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            // UTF-16 and byte order marks would be recognised and read.
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private JsonReader() {}

    /**
     * The one value in {@code bytes}.
     *
     * @throws MalformedJsonException if they are not JSON, not UTF-8, or beyond a limit
     */
    public static JsonValue read(byte[] bytes) throws MalformedJsonException {
        requireUtf8(bytes);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJsonException("the body is empty (expected: a JSON value)");
            }
            JsonValue value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("there is more after the JSON value (expected: its end)");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedJsonException(beyond(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw new MalformedJsonException("the text is not JSON" + at(e));
        }
    }

    private static String beyond(String limit) {
        if (limit.contains("depth")) {
            return "the JSON is nested deeper than " + MAX_DEPTH;
        }
        return limit.startsWith("Number")
                ? "a number has more than " + MAX_DIGITS + " digits"
                : "a part of the JSON is too long";
    }

    /**
     * The one value in {@code text}.
     *
     * @throws MalformedJsonException if it is not JSON or beyond a limit
     */
    public static JsonValue read(String text) throws MalformedJsonException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The number that {@code text} is, or {@code null} if it is anything else: white space, signs and zeros that JSON
     * does not know included, or beyond a limit.
     */
    public static @Nullable JsonNumber number(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int end = digits(text, i);
        if (end == i || end > i + 1 && text.charAt(i) == '0') {
            return null;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            i = end + 1;
            end = digits(text, i);
            if (end == i) {
                return null;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            i = end + 1;
            i += i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+') ? 1 : 0;
            end = digits(text, i);
            if (end == i) {
                return null;
            }
        }
        return end == text.length() && withinLimits(text) == null ? new JsonNumber(text) : null;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws MalformedJsonException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(text(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checked(parser.getString());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new MalformedJsonException("the text is not JSON");
        };
    }

    private static JsonObject object(JsonParser parser) throws MalformedJsonException {
        JsonObject.Builder members = new JsonObject.Builder();
        while (next(parser) != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            if (!members.add(name, value(parser, next(parser)))) {
                throw new MalformedJsonException(
                        "the key \"" + Decoding.cut(name, LONGEST_NAME) + "\" stands twice in one object");
            }
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser) throws MalformedJsonException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
            elements.add(value(parser, token));
        }
        return new JsonArray(elements);
    }

    private static JsonToken next(JsonParser parser) throws MalformedJsonException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new MalformedJsonException("the JSON ends too early");
        }
        return token;
    }

    private static JsonNumber checked(String text) throws MalformedJsonException {
        String problem = text.length() <= SHORT_NUMBER ? null : withinLimits(text);
        if (problem != null) {
            throw new MalformedJsonException(problem);
        }
        return new JsonNumber(text);
    }

    /** What is beyond a limit in a number, {@code null} if nothing is. */
    private static @Nullable String withinLimits(String number) {
        int digits = 0;
        int i = 0;
        for (; i < number.length() && number.charAt(i) != 'e' && number.charAt(i) != 'E'; i++) {
            digits += number.charAt(i) >= '0' && number.charAt(i) <= '9' ? 1 : 0;
        }
        if (digits > MAX_DIGITS) {
            return "a number has more than " + MAX_DIGITS + " digits";
        }
        int exponent = 0;
        for (; i < number.length(); i++) {
            char c = number.charAt(i);
            exponent = c >= '0' && c <= '9' ? Math.min(exponent * 10 + c - '0', 2 * MAX_DIGITS) : exponent;
        }
        return exponent > MAX_DIGITS ? "a number has an exponent beyond ±" + MAX_DIGITS : null;
    }

    private static String text(String text) throws MalformedJsonException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new MalformedJsonException("a string holds half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }

    private static void requireUtf8(byte[] bytes) throws MalformedJsonException {
        for (byte b : bytes) {
            if (b < 0) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                    return;
                } catch (CharacterCodingException e) {
                    throw new MalformedJsonException("the body is not UTF-8");
                }
            }
        }
    }

    private static String at(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
