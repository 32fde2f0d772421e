package dev.mizan.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at a failed start which bean is missing, and what to do. */
final class UnusableBeanFailureAnalyzer extends AbstractFailureAnalyzer<UnusableBeanException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableBeanException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
