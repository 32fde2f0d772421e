package dev.mizan.cli;

import java.util.List;

/** Something the user gave that cannot be used; every message says where, what was expected and the fix. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InputException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    InputException(String problem) {
        this(List.of(problem));
    }

    List<String> problems() {
        return problems;
    }
}
