package dev.mizan.ir.diff;

import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.Shapes;
import dev.mizan.ir.diff.Change.Verdict;
import java.util.List;
import java.util.Optional;

/** What changed about the application's errors. */
final class ErrorDiff {

    private final ChangeLog log;

    ErrorDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<ErrorDef> older, List<ErrorDef> newer) {
        new Group<>(older, newer, ErrorDef::code).forEach(this::gone, this::fresh, this::both);
    }

    private void fresh(String code, ErrorDef error) {
        log.harmless(
                Words.path("error", code),
                ChangeKind.ERROR_ADDED,
                "is new.",
                "Clients take every code; which functions end with it is reported with them.");
    }

    private void gone(String code, ErrorDef error) {
        Verdict fine = Verdict.compatible("Clients take every code.");
        log.add(
                Words.path("error", code),
                ChangeKind.ERROR_REMOVED,
                "is gone.",
                fine,
                fine,
                Verdict.breaking("Code that names its type does not compile."));
    }

    private void both(ErrorDef older, ErrorDef newer) {
        Place place = Place.of(Words.path("error", older.code()), Position.ANSWER);
        TextDiff.compare(log, place.path(), older.doc(), newer.doc());
        if (older.status() != newer.status()) {
            log.harmless(
                    place.path(),
                    ChangeKind.STATUS,
                    "has the status " + newer.status() + " now, had " + older.status() + ".",
                    "Clients tell errors apart by code.");
        }
        details(place.in("details"), older.details(), newer.details());
    }

    private void details(Place place, Optional<ShapeDef> older, Optional<ShapeDef> newer) {
        if (older.isPresent() && newer.isPresent()) {
            new ShapeDiff(log).compare(place, older.get(), newer.get());
        } else if (newer.isPresent()) {
            log.add(
                    place.path(),
                    ChangeKind.DETAILS_ADDED,
                    "are new: " + Shapes.describe(newer.get()) + ".",
                    Verdict.compatible("An older client does not read them."),
                    Verdict.breaking("The older server sends none, and a newer client relies on them."),
                    Verdict.compatible("Code written for the older client does not read them."));
        } else if (older.isPresent()) {
            log.add(
                    place.path(),
                    ChangeKind.DETAILS_REMOVED,
                    "are gone, were " + Shapes.describe(older.get()) + ".",
                    Verdict.breaking("The newer server sends none, and an older client relies on them."),
                    Verdict.compatible("A newer client does not read them."),
                    Verdict.breaking("Code that reads them does not compile."));
        }
    }
}
