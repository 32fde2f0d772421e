package dev.mizan.wire;

import java.util.List;

/**
 * One thing that a server must do on the wire.
 *
 * @param id the file's path below the suite and the case's name: {@code call/wrong-types/fraction-for-integer}
 * @param why the rule behind it, a sentence
 * @param steps the exchanges in order; all but the last may only prepare
 * @param vocabulary what placeholders mean
 */
public record WireCase(String id, String why, List<WireStep> steps, Vocabulary vocabulary) implements ConformanceCase {

    public WireCase {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return id;
    }
}
