package dev.mizan.ir.diff;

import java.util.Optional;

/** What changed about docs and deprecations. */
final class TextDiff {

    private static final String WORDS = "Words change nothing on the wire.";

    private TextDiff() {}

    static void compare(ChangeLog log, String path, Optional<String> olderDoc, Optional<String> newerDoc) {
        if (!olderDoc.equals(newerDoc)) {
            String what = newerDoc.isEmpty() ? "has no documentation any more." : "has another documentation.";
            log.harmless(path, ChangeKind.DOC, olderDoc.isEmpty() ? "has documentation now." : what, WORDS);
        }
    }

    static void compare(
            ChangeLog log,
            String path,
            Optional<String> olderDoc,
            Optional<String> newerDoc,
            Optional<String> olderDeprecated,
            Optional<String> newerDeprecated) {
        compare(log, path, olderDoc, newerDoc);
        if (!olderDeprecated.equals(newerDeprecated)) {
            String what = newerDeprecated
                    .map(reason ->
                            reason.isEmpty() ? "is deprecated." : "is deprecated (" + Words.quoted(reason) + ").")
                    .orElse("is not deprecated any more.");
            log.harmless(path, ChangeKind.DEPRECATED, what, "What is deprecated still works.");
        }
    }
}
