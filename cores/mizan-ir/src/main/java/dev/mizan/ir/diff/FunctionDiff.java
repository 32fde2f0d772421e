package dev.mizan.ir.diff;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.FunctionDef.Output;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.Shapes;
import dev.mizan.ir.diff.Change.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What changed about the functions. */
final class FunctionDiff {

    private static final String IN_THE_ANSWER =
            "The server says in each answer what became stale, and clients keep to it.";

    private final ChangeLog log;

    FunctionDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<FunctionDef> older, List<FunctionDef> newer) {
        new Group<>(older, newer, FunctionDef::name)
                .forEach(
                        (name, function) ->
                                Endpoints.gone(log, ChangeKind.FUNCTION_REMOVED, Words.path("function", name)),
                        (name, function) ->
                                Endpoints.fresh(log, ChangeKind.FUNCTION_ADDED, Words.path("function", name)),
                        this::both);
    }

    private void both(FunctionDef older, FunctionDef newer) {
        String path = Words.path("function", older.name());
        TextDiff.compare(log, path, older.doc(), newer.doc(), older.deprecated(), newer.deprecated());
        transport(path, older, newer);
        SlotDiff.params(log)
                .compare(Place.of(path, Position.REQUEST), Slot.params(older.input()), Slot.params(newer.input()));
        output(Place.of(path, Position.ANSWER).in("output"), older.output(), newer.output());
        affects(path, older.affects(), newer.affects());
        merges(path, older.merges(), newer.merges());
        errors(path, older.errors(), newer.errors());
        form(path, older, newer);
    }

    private void transport(String path, FunctionDef older, FunctionDef newer) {
        if (older.transport() != newer.transport()) {
            log.harmless(
                    path,
                    ChangeKind.TRANSPORT,
                    "prefers " + newer.transport().name().toLowerCase(Locale.ROOT) + " now.",
                    "A function answers over every transport; this one is only preferred.");
        }
    }

    private void output(Place place, Output older, Output newer) {
        if (older instanceof Output.Value from && newer instanceof Output.Value to) {
            new ShapeDiff(log).compare(place, from.shape(), to.shape());
        } else if (!older.equals(newer)) {
            log.judged(
                    place,
                    ChangeKind.OUTPUT,
                    "is " + describe(newer) + " now, was " + describe(older) + ".",
                    sides -> sides.olderWrites() ? output(sides, older, newer) : output(sides, newer, older));
        }
    }

    private static Optional<String> output(Sides sides, Output written, Output read) {
        boolean overlooked = read instanceof Output.Nothing && written instanceof Output.Value;
        boolean nullTaken = !sides.direction().code()
                && written instanceof Output.Nothing
                && read instanceof Output.Value value
                && takesNull(value);
        return overlooked || nullTaken
                ? Optional.empty()
                : Optional.of(sides.maySend() + " " + describe(written) + ", where " + sides.reader() + " expects "
                        + describe(read) + ".");
    }

    private static boolean takesNull(Output.Value value) {
        Shape shape = value.shape().shape();
        return shape instanceof Shape.OptionalShape || shape instanceof Shape.AnyJsonShape;
    }

    private static String describe(Output output) {
        return switch (output) {
            case Output.Value value -> Shapes.describe(value.shape());
            case Output.Nothing nothing -> "nothing";
            case Output.Stream stream -> "a stream";
        };
    }

    private void affects(String path, List<AffectsDef> older, List<AffectsDef> newer) {
        new Group<>(older, newer, FunctionDiff::target)
                .forEach(
                        (target, affects) -> log.harmless(
                                path + " affects " + target,
                                ChangeKind.AFFECTS_REMOVED,
                                "is not made stale any more.",
                                IN_THE_ANSWER),
                        (target, affects) -> log.harmless(
                                path + " affects " + target,
                                ChangeKind.AFFECTS_ADDED,
                                "is made stale now" + tier(affects.params()) + ".",
                                IN_THE_ANSWER),
                        (from, to) -> {
                            if (!from.equals(to)) {
                                log.harmless(
                                        path + " affects " + target(from),
                                        ChangeKind.AFFECTS_TIER,
                                        "is made stale" + tier(to.params()) + " now, was" + tier(from.params()) + ".",
                                        IN_THE_ANSWER);
                            }
                        });
    }

    private static String target(AffectsDef affects) {
        return Words.quoted(affects.context())
                + affects.function()
                        .map(function -> " " + Words.path("function", function))
                        .orElse("");
    }

    private static String tier(List<String> params) {
        return params.isEmpty() ? " in every instance (tier 3)" : " where " + params + " are equal (tier 1)";
    }

    private void merges(String path, List<MergeDef> older, List<MergeDef> newer) {
        String reason = "The server says in each answer what goes where, and clients keep to it.";
        new Group<>(older, newer, MergeDef::context)
                .forEach(
                        (context, merge) -> log.harmless(
                                path + " " + Words.path("merge", context),
                                ChangeKind.MERGE_REMOVED,
                                "does not take the result any more.",
                                reason),
                        (context, merge) -> log.harmless(
                                path + " " + Words.path("merge", context),
                                ChangeKind.MERGE_ADDED,
                                "takes the result now.",
                                reason),
                        (from, to) -> {
                            if (!from.equals(to)) {
                                log.harmless(
                                        path + " " + Words.path("merge", from.context()),
                                        ChangeKind.MERGE,
                                        "takes the result " + how(to) + " now, took it " + how(from) + ".",
                                        reason);
                            }
                        });
    }

    private static String how(MergeDef merge) {
        return "into "
                + Words.quoted(merge.slot().orElse(""))
                + " by "
                + merge.how().map(MergeDef.How::word).orElse("")
                + merge.key().map(key -> " with the key " + Words.quoted(key)).orElse("")
                + (merge.params().isEmpty() ? "" : " where " + merge.params() + " are equal");
    }

    private void errors(String path, List<String> older, List<String> newer) {
        new Group<>(older, newer, code -> code)
                .forEach(
                        (code, gone) -> error(
                                path + " " + Words.path("error", code),
                                ChangeKind.FUNCTION_ERROR_REMOVED,
                                "is not among its errors any more.",
                                "Code that still handles it may not compile."),
                        (code, fresh) -> error(
                                path + " " + Words.path("error", code),
                                ChangeKind.FUNCTION_ERROR_ADDED,
                                "is among its errors now.",
                                "Code that handles each error of the function has one more to handle."),
                        (from, to) -> {});
    }

    private void error(String path, ChangeKind kind, String description, String code) {
        Verdict fine = Verdict.compatible(
                "Clients take every code; one that they have no type for is an error like those of the protocol.");
        log.add(path, kind, description, fine, fine, Verdict.breaking(code));
    }

    private void form(String path, FunctionDef older, FunctionDef newer) {
        if (!older.form().equals(newer.form())) {
            Verdict fine = Verdict.compatible("The function is called as before.");
            log.add(
                    path,
                    ChangeKind.FORM_ROLE,
                    "is " + role(newer) + " now, was " + role(older) + ".",
                    fine,
                    fine,
                    Verdict.breaking("What clients offer for the form is another function."));
        }
    }

    private static String role(FunctionDef function) {
        return function.form()
                .map(role -> role.role().name().toLowerCase(Locale.ROOT) + " of the form " + Words.quoted(role.form()))
                .orElse("no part of a form");
    }
}
