package dev.mizan.ir.diff;

import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import dev.mizan.ir.diff.Change.Verdict;
import java.util.List;
import java.util.Optional;

/** What changed about the named types. */
final class TypeDiff {

    private final ChangeLog log;

    TypeDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<TypeDef> older, List<TypeDef> newer) {
        new Group<>(older, newer, TypeDef::name).forEach(this::gone, this::fresh, this::both);
    }

    private void fresh(String name, TypeDef type) {
        log.harmless(
                Words.path("type", name), ChangeKind.TYPE_ADDED, "is new.", "Nothing older knows the type's name.");
    }

    private void gone(String name, TypeDef type) {
        Verdict fine = Verdict.compatible("Names of types do not travel; values that changed are reported themselves.");
        log.add(
                Words.path("type", name),
                ChangeKind.TYPE_REMOVED,
                "is gone.",
                fine,
                fine,
                Verdict.breaking("Code that names the type does not compile."));
    }

    private void both(TypeDef older, TypeDef newer) {
        Place place = new Place(Words.path("type", older.name()), log.positions(older.name()));
        TextDiff.compare(log, place.path(), older.doc(), newer.doc(), older.deprecated(), newer.deprecated());
        switch (older) {
            case TypeDef.StructDef struct
            when newer instanceof TypeDef.StructDef other ->
                SlotDiff.fields(log).compare(place, Slot.fields(struct.fields()), Slot.fields(other.fields()));
            case TypeDef.EnumDef values
            when newer instanceof TypeDef.EnumDef other -> values(place, values.values(), other.values());
            case TypeDef.AliasDef alias
            when newer instanceof TypeDef.AliasDef other -> alias(place, alias.shape(), other.shape());
            default -> kind(place, older, newer);
        }
    }

    private void kind(Place place, TypeDef older, TypeDef newer) {
        log.judged(
                place,
                ChangeKind.TYPE_KIND,
                "is " + Acceptance.kind(newer) + " now, was " + Acceptance.kind(older) + ".",
                sides -> new Acceptance(sides).fault(older, newer));
    }

    private void values(Place place, List<String> older, List<String> newer) {
        if (Group.reordered(older, newer)) {
            log.harmless(place.path(), ChangeKind.VALUE_ORDER, "has its values in another order.", "Values are words.");
        }
        older.stream()
                .filter(value -> !newer.contains(value))
                .forEach(value -> removed(place.in("value", value), ChangeKind.VALUE_REMOVED, value));
        newer.stream()
                .filter(value -> !older.contains(value))
                .forEach(value -> log.judged(
                        place.in("value", value),
                        ChangeKind.VALUE_ADDED,
                        "is new.",
                        sides -> sides.olderWrites()
                                ? Optional.empty()
                                : Optional.of(new Acceptance(sides).unknown(value))));
    }

    private void removed(Place place, ChangeKind kind, String word) {
        log.judged(place, kind, "is gone.", sides -> {
            if (sides.direction().code()) {
                return Optional.of("Code that names it does not compile.");
            }
            return sides.olderWrites() ? Optional.of(new Acceptance(sides).unknown(word)) : Optional.empty();
        });
    }

    private void alias(Place place, ShapeDef older, ShapeDef newer) {
        if (older.shape() instanceof Shape.UnionShape from && newer.shape() instanceof Shape.UnionShape to) {
            union(place, from, to);
        } else {
            new ShapeDiff(log).compare(place, older, newer);
        }
    }

    private void union(Place place, Shape.UnionShape older, Shape.UnionShape newer) {
        if (!older.discriminator().equals(newer.discriminator())) {
            log.judged(
                    place,
                    ChangeKind.DISCRIMINATOR,
                    "has its tag in " + Words.quoted(newer.discriminator()) + " now, had it in "
                            + Words.quoted(older.discriminator()) + ".",
                    sides -> new Acceptance(sides).fault(discriminator(older), discriminator(newer)));
        }
        new Group<>(older.cases(), newer.cases(), Shape.CaseDef::tag)
                .forEach(
                        (tag, one) -> removed(place.in("case", tag), ChangeKind.CASE_REMOVED, tag),
                        (tag, one) -> log.judged(
                                place.in("case", tag),
                                ChangeKind.CASE_ADDED,
                                "is new.",
                                sides -> sides.olderWrites()
                                        ? Optional.empty()
                                        : Optional.of(new Acceptance(sides).unknown(tag))),
                        (one, other) ->
                                new ShapeDiff(log).compare(place.in("case", one.tag()), one.shape(), other.shape()));
    }

    /** The union without its cases, which are compared one by one. */
    private static ShapeDef discriminator(Shape.UnionShape union) {
        return ShapeDef.of(new Shape.UnionShape(union.discriminator(), List.of()));
    }
}
