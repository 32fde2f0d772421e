package dev.mizan.runtime.sockets;

import dev.mizan.runtime.dispatch.FrameDispatcher;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonScan;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.runtime.spi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads frames strictly. Of a frame that is refused it still finds the id, so that its sender gets an answer. */
record FrameReader(int maxFrameBytes) {

    /** The longest id, in characters. */
    static final int LONGEST_ID = 100;

    private static final int LONGEST_TYPE = 40;

    /** The frame in {@code text}. */
    Frame read(String text) throws BadFrameException {
        JsonObject frame = object(text);
        String id = id(frame);
        String type = string(frame, "type", "call, fetch, watch or unwatch", id);
        Frame read = switch (type) {
            case "call" -> new Frame.Call(id, string(frame, "fn", "a function's name", id), members(frame, "args", id));
            case "fetch" -> new Frame.Fetch(id, context(frame, id), members(frame, "params", id));
            case "watch" -> new Frame.Watch(id, context(frame, id), members(frame, "params", id));
            case "unwatch" -> new Frame.Unwatch(id, string(frame, "to", "the id of a watch", id));
            default ->
                throw refused(
                        id,
                        "type: " + Decoding.cut(type, LONGEST_TYPE)
                                + " is not known (expected: call, fetch, watch or unwatch).");
        };
        requireNoOther(frame, read);
        return read;
    }

    private JsonObject object(String text) throws BadFrameException {
        if (text.length() > maxFrameBytes) {
            throw tooLarge(text);
        }
        if (hasHalfPairs(text)) {
            throw bad(text, "The frame holds half of a surrogate pair.");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > maxFrameBytes) {
            throw tooLarge(text);
        }
        try {
            JsonValue value = JsonReader.read(bytes);
            if (value instanceof JsonObject object) {
                return object;
            }
            throw bad(text, "The frame is " + value.described() + " (expected: an object).");
        } catch (MalformedJsonException e) {
            throw bad(text, "The frame cannot be read: " + e.getMessage() + ".");
        }
    }

    private static boolean hasHalfPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static String id(JsonObject frame) throws BadFrameException {
        if (frame.get("id") instanceof JsonString string && usable(string.value())) {
            return string.value();
        }
        Reply.Content answer = FrameDispatcher.malformed(
                "id: missing or no string of 1 to " + LONGEST_ID + " characters (expected: a name for the answer).");
        throw new BadFrameException(Optional.empty(), answer);
    }

    private static boolean usable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && !hasHalfPairs(id);
    }

    private static String context(JsonObject frame, String id) throws BadFrameException {
        return string(frame, "context", "a context's name", id);
    }

    private static String string(JsonObject frame, String name, String expected, String id) throws BadFrameException {
        if (frame.get(name) instanceof JsonString string) {
            return string.value();
        }
        throw refused(id, name + ": missing or no string (expected: " + expected + ").");
    }

    private static JsonObject members(JsonObject frame, String name, String id) throws BadFrameException {
        JsonValue value = frame.get(name);
        if (value == null || value == JsonNull.NULL) {
            return JsonObject.EMPTY;
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw refused(id, name + ": is " + value.described() + " (expected: an object).");
    }

    private static void requireNoOther(JsonObject frame, Frame read) throws BadFrameException {
        String optional = switch (read) {
            case Frame.Call call -> "args";
            case Frame.Fetch fetch -> "params";
            case Frame.Watch watch -> "params";
            case Frame.Unwatch unwatch -> "";
        };
        int known = frame.get(optional) == null ? 3 : 4;
        if (frame.size() > known) {
            throw refused(read.id(), "The " + describe(read) + ".");
        }
    }

    private static String describe(Frame read) {
        return switch (read) {
            case Frame.Call call -> "call has members other than fn and args";
            case Frame.Fetch fetch -> "fetch has members other than context and params";
            case Frame.Watch watch -> "watch has members other than context and params";
            case Frame.Unwatch unwatch -> "unwatch has members other than to";
        };
    }

    private BadFrameException tooLarge(String text) {
        String sentence = "The frame is larger than " + maxFrameBytes + " bytes.";
        return new BadFrameException(findId(text), FrameDispatcher.tooLarge(sentence));
    }

    private static BadFrameException bad(String text, String sentence) {
        return new BadFrameException(findId(text), FrameDispatcher.malformed(sentence));
    }

    private static BadFrameException refused(String id, String sentence) {
        return new BadFrameException(Optional.of(id), FrameDispatcher.malformed(sentence));
    }

    private static Optional<String> findId(String text) {
        return JsonScan.text(text, "id").filter(FrameReader::usable);
    }
}
