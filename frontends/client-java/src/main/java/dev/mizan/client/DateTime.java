package dev.mizan.client;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * A date and time as the server writes it: with an offset, or without one where the contract says it is local.
 *
 * <pre>{@code
 * Instant at = visit.at().toInstant();
 * NewVisit visit = NewVisit.of(DateTime.of(Instant.now()));
 * }</pre>
 *
 * @param text ISO 8601, such as {@code 2026-01-31T13:45:00Z}
 */
public record DateTime(String text) {

    /** An instant, in UTC. */
    public static DateTime of(Instant instant) {
        return new DateTime(instant.toString());
    }

    /** A date and time with an offset. */
    public static DateTime of(OffsetDateTime dateTime) {
        return new DateTime(dateTime.toString());
    }

    /** A local date and time. */
    public static DateTime of(LocalDateTime dateTime) {
        return new DateTime(dateTime.toString());
    }

    /**
     * The instant.
     *
     * @throws java.time.format.DateTimeParseException if it is local
     */
    public Instant toInstant() {
        return toOffsetDateTime().toInstant();
    }

    /**
     * The date and time with its offset.
     *
     * @throws java.time.format.DateTimeParseException if it is local
     */
    public OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.parse(text);
    }

    /**
     * The local date and time.
     *
     * @throws java.time.format.DateTimeParseException if it has an offset
     */
    public LocalDateTime toLocalDateTime() {
        return LocalDateTime.parse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
