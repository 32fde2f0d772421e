package dev.mizan.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything found in one round, in the order it was found.
 *
 * <pre>{@code
 * report.add(Message.METHOD_STATIC, Origin.of(method), "find");
 * }</pre>
 */
public final class Report {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One diagnostic.
     *
     * @param message which one
     * @param origin where
     * @param text its text with the evidence in place
     */
    public record Entry(Message message, Origin origin, String text) {}

    /** Adds a message with its evidence. */
    public void add(Message message, Origin origin, Object... evidence) {
        Entry entry = new Entry(message, origin, message.text(evidence));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /** Whether anything is wrong, so that nothing may be written. */
    public boolean failed() {
        return entries.stream().anyMatch(entry -> entry.message().severity() == Message.Severity.ERROR);
    }

    /** Everything found. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
