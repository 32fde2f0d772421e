package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.runtime.spi.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The body of a request, within its limit. */
final class RequestBody {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final int FIRST_READ = 1_024;

    private RequestBody() {}

    /** What a call asks for. */
    record CallRequest(String function, JsonObject arguments) {}

    /** Refuses a body that does not say that it is JSON in UTF-8. */
    static void requireJson(Exchange exchange) throws Refusal {
        if (!mediaType(exchange).equals(JSON)) {
            throw Refusal.of(ProtocolError.UNSUPPORTED_MEDIA_TYPE, "The content type has to be application/json.");
        }
    }

    /**
     * The declared media type in lower case without {@code charset=utf-8}, {@code ""} if there is none; another
     * parameter makes it another type.
     */
    static String mediaType(Exchange exchange) {
        String declared = exchange.header("Content-Type").orElse("");
        if (declared.equals(JSON)) {
            return JSON;
        }
        String lower = declared.strip().toLowerCase(Locale.ROOT);
        int semicolon = lower.indexOf(';');
        if (semicolon < 0) {
            return lower;
        }
        String parameter = lower.substring(semicolon + 1).strip();
        boolean utf8 =
                parameter.isEmpty() || parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
        return utf8 ? lower.substring(0, semicolon).strip() : lower;
    }

    /** The envelope of a call. */
    static CallRequest readCall(Exchange exchange, int limit) throws Refusal {
        JsonObject envelope = readObject(exchange, limit);
        JsonValue args = envelope.get("args");
        if (!(envelope.get("fn") instanceof JsonString function)) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "fn: missing or no string (expected: a function's name).");
        }
        if (envelope.size() > (args == null ? 1 : 2)) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The call has members other than fn and args.");
        }
        if (args == null || args == JsonNull.NULL) {
            return new CallRequest(function.value(), JsonObject.EMPTY);
        }
        if (!(args instanceof JsonObject arguments)) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "args: is " + args.described() + " (expected: an object).");
        }
        return new CallRequest(function.value(), arguments);
    }

    /** A body that is one JSON object. */
    static JsonObject readObject(Exchange exchange, int limit) throws Refusal {
        try {
            JsonValue value = JsonReader.read(read(exchange, limit));
            if (value instanceof JsonObject object) {
                return object;
            }
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The body is " + value.described() + " (expected: an object).");
        } catch (MalformedJsonException e) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The body cannot be read: " + e.getMessage() + ".");
        }
    }

    /** A body that is a form. */
    static QueryPairs readForm(Exchange exchange, int limit) throws Refusal {
        byte[] bytes = read(exchange, limit);
        try {
            return QueryPairs.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The body is not UTF-8.");
        }
    }

    private static byte[] read(Exchange exchange, int limit) throws Refusal {
        int declared = declaredLength(exchange, limit);
        try (InputStream body = exchange.body()) {
            return readUpTo(body, declared, limit);
        } catch (IOException e) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The body ended too early.");
        }
    }

    private static byte[] readUpTo(InputStream body, int declared, int limit) throws IOException, Refusal {
        byte[] bytes = new byte[declared < 0 ? Math.min(FIRST_READ, limit) : declared];
        int size = 0;
        while (true) {
            int read = size < bytes.length ? body.read(bytes, size, bytes.length - size) : body.read();
            if (read < 0) {
                return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
            }
            if (size < bytes.length) {
                size += read;
            } else if (size == limit) {
                throw tooLarge(limit);
            } else {
                bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * size + FIRST_READ));
                bytes[size++] = (byte) read;
            }
        }
    }

    /** What the sender says, so that the buffer fits; -1 if it does not say. */
    private static int declaredLength(Exchange exchange, int limit) throws Refusal {
        String text = exchange.header("Content-Length").orElse("");
        long length = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
            length = Math.min(length * 10 + text.charAt(i) - '0', limit + 1L);
        }
        if (length > limit) {
            throw tooLarge(limit);
        }
        return (int) length;
    }

    private static Refusal tooLarge(int limit) {
        return Refusal.of(ProtocolError.PAYLOAD_TOO_LARGE, "The body is larger than " + limit + " bytes.");
    }
}
