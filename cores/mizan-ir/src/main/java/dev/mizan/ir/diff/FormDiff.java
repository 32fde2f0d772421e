package dev.mizan.ir.diff;

import dev.mizan.ir.FormDef;
import java.util.List;

/** What changed about the forms. */
final class FormDiff {

    private final ChangeLog log;

    FormDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<FormDef> older, List<FormDef> newer) {
        new Group<>(older, newer, FormDef::name)
                .forEach(
                        (name, form) -> Endpoints.gone(log, ChangeKind.FORM_REMOVED, Words.path("form", name)),
                        (name, form) -> Endpoints.fresh(log, ChangeKind.FORM_ADDED, Words.path("form", name)),
                        this::both);
    }

    private void both(FormDef older, FormDef newer) {
        String path = Words.path("form", older.name());
        TextDiff.compare(log, path, older.doc(), newer.doc());
        new ShapeDiff(log).compare(Place.of(path, Position.REQUEST).in("data"), older.data(), newer.data());
    }
}
