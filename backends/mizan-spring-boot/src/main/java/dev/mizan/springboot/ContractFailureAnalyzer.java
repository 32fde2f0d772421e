package dev.mizan.springboot;

import dev.mizan.ir.IrException;
import dev.mizan.ir.Problem;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at a failed start why the functions on the class path make no contract together. */
final class ContractFailureAnalyzer extends AbstractFailureAnalyzer<IrException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IrException cause) {
        String problems = cause.problems().stream().map(Problem::toString).collect(Collectors.joining("\n    "));
        return new FailureAnalysis(
                "The server functions on the class path make no contract together:\n\n    " + problems,
                "Build the modules above again, so that they are of the same version, and rename what collides.",
                cause);
    }
}
