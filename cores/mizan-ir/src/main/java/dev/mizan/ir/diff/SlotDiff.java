package dev.mizan.ir.diff;

import dev.mizan.ir.Shapes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What changed about a list of fields or params. */
final class SlotDiff {

    private final ChangeLog log;
    private final String noun;
    private final ChangeKind added;
    private final ChangeKind removed;
    private final ChangeKind order;

    private SlotDiff(ChangeLog log, String noun, ChangeKind added, ChangeKind removed, ChangeKind order) {
        this.log = log;
        this.noun = noun;
        this.added = added;
        this.removed = removed;
        this.order = order;
    }

    static SlotDiff fields(ChangeLog log) {
        return new SlotDiff(log, "field", ChangeKind.FIELD_ADDED, ChangeKind.FIELD_REMOVED, ChangeKind.FIELD_ORDER);
    }

    static SlotDiff params(ChangeLog log) {
        return new SlotDiff(log, "param", ChangeKind.PARAM_ADDED, ChangeKind.PARAM_REMOVED, ChangeKind.PARAM_ORDER);
    }

    void compare(Place owner, List<Slot> older, List<Slot> newer) {
        if (Group.reordered(names(older), names(newer))) {
            order(owner);
        }
        for (Slot slot : older) {
            Place place = owner.in(noun, slot.name());
            Slot.find(newer, slot.name()).ifPresentOrElse(other -> both(place, slot, other), () -> gone(place, slot));
        }
        Set<String> known = new HashSet<>(names(older));
        newer.stream().filter(slot -> !known.contains(slot.name())).forEach(slot -> fresh(owner, slot));
    }

    private static List<String> names(List<Slot> slots) {
        return slots.stream().map(Slot::name).toList();
    }

    private void order(Place owner) {
        Change.Verdict fine = Change.Verdict.compatible("Members of objects are found by name.");
        log.add(
                owner.path(),
                order,
                "has its " + noun + "s in another order.",
                fine,
                fine,
                Change.Verdict.breaking("In clients that take values by position, arguments change places."));
    }

    private void fresh(Place owner, Slot slot) {
        log.judged(
                owner.in(noun, slot.name()),
                added,
                "is new: " + describe(slot) + ".",
                sides -> sides.olderWrites() ? new Acceptance(sides).lacking(slot) : new Acceptance(sides).extra(slot));
    }

    private void gone(Place place, Slot slot) {
        Function<Sides, Optional<String>> fault =
                sides -> sides.olderWrites() ? new Acceptance(sides).extra(slot) : new Acceptance(sides).lacking(slot);
        log.judged(place, removed, "is gone, was " + describe(slot) + ".", fault);
    }

    private static String describe(Slot slot) {
        return Shapes.describe(slot.shape())
                + slot.defaultValue()
                        .map(value -> " with the default " + Words.literal(value))
                        .orElse("");
    }

    private void both(Place place, Slot older, Slot newer) {
        TextDiff.compare(log, place.path(), older.doc(), newer.doc(), older.deprecated(), newer.deprecated());
        new ShapeDiff(log).compare(place, older.shape(), newer.shape());
        if (!older.defaultValue().equals(newer.defaultValue())) {
            omission(
                    place,
                    ChangeKind.DEFAULT,
                    "has the default " + Words.literal(newer.defaultValue()) + " now, had "
                            + Words.literal(older.defaultValue()) + ".",
                    older,
                    newer);
        } else if (Shapes.sameType(older.shape(), newer.shape())) {
            required(place, older, newer);
        }
    }

    private void required(Place place, Slot older, Slot newer) {
        if (older.required() != newer.required()) {
            String what = newer.required() ? "must be given now." : "may be left out now.";
            omission(place, ChangeKind.REQUIRED, what, older, newer);
        } else if (older.demanded() != newer.demanded()) {
            String what = newer.demanded() ? "is needed by a member now." : "is needed by no member any more.";
            omission(place, ChangeKind.REQUIRED, what, older, newer);
        }
    }

    private void omission(Place place, ChangeKind kind, String description, Slot older, Slot newer) {
        log.judged(
                place,
                kind,
                description,
                sides -> sides.olderWrites()
                        ? new Acceptance(sides).omitted(older, newer)
                        : new Acceptance(sides).omitted(newer, older));
    }
}
