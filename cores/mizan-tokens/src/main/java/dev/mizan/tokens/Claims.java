package dev.mizan.tokens;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The claims of a token, of which none may be missing, of another type, or unknown. */
final class Claims {

    /** How far the clocks of two processes may be apart before a token of one lies in the other's future. */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final JsonObject members;

    /**
     * The claims in {@code members}.
     *
     * @throws RejectedCredentialsException if one of them has another name; one that is missing is refused when it is
     *     asked for
     */
    Claims(JsonObject members, Set<String> names) {
        if (!names.containsAll(members.names())) {
            throw Flaw.CLAIMS.refusal();
        }
        this.members = members;
    }

    String text(String name) {
        if (members.get(name) instanceof JsonString text) {
            return text.value();
        }
        throw Flaw.CLAIMS.refusal();
    }

    boolean flag(String name) {
        if (members.get(name) instanceof JsonBoolean flag) {
            return flag == JsonBoolean.TRUE;
        }
        throw Flaw.CLAIMS.refusal();
    }

    /** A moment, in whole seconds since 1970. */
    Instant time(String name) {
        if (members.get(name) instanceof JsonNumber number && number.canonical()) {
            return Instant.ofEpochSecond(Long.parseLong(number.text()));
        }
        throw Flaw.CLAIMS.refusal();
    }

    /** Demands that {@code name} is {@code value}. */
    void require(String name, String value, Flaw otherwise) {
        if (!text(name).equals(value)) {
            throw otherwise.refusal();
        }
    }

    /** Demands that {@code name} is past, but for what clocks may be apart. */
    void requirePast(String name, Instant now) {
        if (time(name).isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw Flaw.FUTURE.refusal();
        }
    }

    /** Demands that {@code exp} is to come. */
    void requireUnexpired(Instant now) {
        if (!now.isBefore(time("exp"))) {
            throw Flaw.EXPIRED.refusal();
        }
    }

    static JsonValue time(Instant moment) {
        return new JsonNumber(Long.toString(moment.getEpochSecond()));
    }
}
