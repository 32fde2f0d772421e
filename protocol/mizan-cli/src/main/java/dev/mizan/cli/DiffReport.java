package dev.mizan.cli;

import dev.mizan.ir.diff.Change;
import dev.mizan.ir.diff.Change.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;

/** The changes from one contract to another, each with what follows from it. */
final class DiffReport {

    private DiffReport() {}

    static void print(List<Change> changes, PrintWriter out) {
        for (Change change : changes) {
            out.println(Ansi.AUTO.string("@|bold " + change.path() + "|@"));
            out.println("  " + change.description());
            out.println("  older clients, newer server  " + verdict(change.oldClientNewServer()));
            out.println("  newer clients, older server  " + verdict(change.newClientOldServer()));
            out.println("  older code, newer client     " + verdict(change.oldCodeNewClient()));
            out.println();
        }
        out.println(summary(changes));
        out.flush();
    }

    private static String verdict(Verdict verdict) {
        String colour = verdict.compatible() ? "green" : "red";
        return Ansi.AUTO.string("@|" + colour + " " + verdict.word() + "|@") + ": " + verdict.reason();
    }

    private static String summary(List<Change> changes) {
        if (changes.isEmpty()) {
            return "no changes";
        }
        return Words.count(changes.size(), "change") + ". Breaking for older clients of the newer server: "
                + breaking(changes, Change::oldClientNewServer) + ", for newer clients of the older server: "
                + breaking(changes, Change::newClientOldServer) + ", for code when the client is emitted anew: "
                + breaking(changes, Change::oldCodeNewClient) + ".";
    }

    private static long breaking(List<Change> changes, Function<Change, Verdict> verdict) {
        return changes.stream()
                .map(verdict)
                .filter(found -> !found.compatible())
                .count();
    }
}
