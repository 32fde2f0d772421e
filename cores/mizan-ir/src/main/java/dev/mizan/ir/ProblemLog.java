package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one document. */
final class ProblemLog {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    ProblemLog(String source) {
        this.source = source;
    }

    void add(Position at, String message) {
        problems.add(new Problem(source, at.line(), at.column(), message));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new IrException(problems.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                    .toList());
        }
    }
}
