package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(Rule rule, Finding.Subject subject, String source, String message) {
        Finding finding = new Finding(rule, subject, source, message);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    void function(Rule rule, Sourced<FunctionDef> function, String message) {
        add(rule, new Finding.FunctionSubject(function.def().name()), function.source(), message);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
