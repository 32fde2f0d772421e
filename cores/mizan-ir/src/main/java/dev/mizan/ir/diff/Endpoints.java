package dev.mizan.ir.diff;

import dev.mizan.ir.diff.Change.Verdict;

/** What can be asked for by name, and is there or not: functions, contexts, channels, forms. */
final class Endpoints {

    private Endpoints() {}

    static void fresh(ChangeLog log, ChangeKind kind, String path) {
        log.add(
                path,
                kind,
                "is new.",
                Verdict.compatible("An older client does not ask for it."),
                Verdict.breaking("A newer client may ask for it, and the older server does not have it."),
                Verdict.compatible("Code written for the older client does not name it."));
    }

    static void gone(ChangeLog log, ChangeKind kind, String path) {
        log.add(
                path,
                kind,
                "is gone.",
                Verdict.breaking("An older client may ask for it, and the newer server does not have it."),
                Verdict.compatible("A newer client does not ask for it."),
                Verdict.breaking("Code that names it does not compile."));
    }
}
