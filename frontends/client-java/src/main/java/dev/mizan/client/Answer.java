package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonArray;
import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads answers: data, or one error envelope. */
final class Answer {

    private static final JsonArray EMPTY = new JsonArray(List.of());

    private Answer() {}

    /** The object that was answered. */
    static JsonObject object(Http.Reply reply) {
        Optional<JsonObject> body = body(reply);
        if (reply.status() < 200 || reply.status() > 299) {
            throw failure(reply, body);
        }
        return body.orElseThrow(() -> noEnvelope(reply.status()));
    }

    /** The object that was answered, which has that member. */
    static JsonObject object(Http.Reply reply, String member) {
        JsonObject object = object(reply);
        if (!object.members().containsKey(member)) {
            throw noEnvelope(reply.status());
        }
        return object;
    }

    /** A value of an answer. */
    static <T extends @Nullable Object> T decode(int status, Codec<T> codec, JsonValue json) {
        try {
            return codec.decode(json);
        } catch (UnexpectedJsonException e) {
            throw MizanException.of(
                    "INVALID_ANSWER", status, "The answer is not what the contract says: " + e.getMessage(), e);
        }
    }

    static Freshness freshness(int status, JsonObject answer) {
        return new Freshness(
                decode(
                        status,
                        Codecs.list(InvalidationTarget.CODEC),
                        answer.get("invalidate").orElse(EMPTY)),
                decode(status, Codecs.list(Merge.CODEC), answer.get("merge").orElse(EMPTY)));
    }

    private static Optional<JsonObject> body(Http.Reply reply) {
        try {
            return JsonText.read(reply.body()) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (UnexpectedJsonException e) {
            return Optional.empty();
        }
    }

    private static MizanException failure(Http.Reply reply, Optional<JsonObject> body) {
        List<InvalidationTarget> stale = reply.stale().stream()
                // Without its params a name is broader, and so enough.
                .flatMap(header -> Stream.of(header.split(", ")))
                .map(target -> InvalidationTarget.ofContext(target.split(";", 2)[0]))
                .toList();
        try {
            Fields error = Fields.of(body.flatMap(object -> object.get("error")).orElse(JsonNull.NULL));
            return new MizanException(
                    error.read("code", Codecs.STRING),
                    reply.status(),
                    error.read("message", Codecs.STRING),
                    error.read("details", Codecs.JSON),
                    stale,
                    null);
        } catch (UnexpectedJsonException e) {
            MizanException plain = noEnvelope(reply.status());
            return new MizanException(
                    plain.code(), plain.status(), String.valueOf(plain.getMessage()), JsonNull.NULL, stale, null);
        }
    }

    private static MizanException noEnvelope(int status) {
        return MizanException.of("HTTP_" + status, status, "Not a Mizan answer", null);
    }
}
