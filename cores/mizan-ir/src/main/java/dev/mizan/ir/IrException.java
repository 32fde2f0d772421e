package dev.mizan.ir;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is refused, with all its problems. */
public final class IrException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** A refusal for at least one reason. */
    public IrException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
