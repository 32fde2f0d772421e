package dev.mizan.processor;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Report;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands a report to the compiler, each message once in a compilation. */
final class Reporter {

    private final Messager messager;
    private final Set<String> printed = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void print(Report report) {
        for (Report.Entry entry : report.entries()) {
            Origin origin = entry.origin();
            String where = origin.element().getEnclosingElement() + "/" + origin.element();
            if (printed.add(where + " " + entry.text())) {
                messager.printMessage(
                        kind(entry.message().severity()),
                        entry.text(),
                        origin.element(),
                        origin.annotation().orElse(null),
                        origin.value().orElse(null));
            }
        }
    }

    private static Diagnostic.Kind kind(Message.Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }
}
