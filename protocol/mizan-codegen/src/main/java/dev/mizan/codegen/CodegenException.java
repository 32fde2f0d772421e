package dev.mizan.codegen;

import java.util.List;

/** A contract that cannot be emitted as asked, with every reason found. */
public final class CodegenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** A refusal for at least one reason. */
    public CodegenException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong and what to do about it, a sentence or two each. */
    public List<String> problems() {
        return problems;
    }
}
