package dev.mizan.ir.diff;

import dev.mizan.ir.ConstraintDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.Shapes;
import java.util.HashSet;
import java.util.Iterator;

/** What changed about the value in one place. */
final class ShapeDiff {

    private final ChangeLog log;

    ShapeDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(Place place, ShapeDef older, ShapeDef newer) {
        ShapeDef from = Shapes.bare(older);
        ShapeDef to = Shapes.bare(newer);
        if (!from.equals(to)) {
            log.judged(
                    place,
                    ChangeKind.SHAPE,
                    "is " + Shapes.describe(newer) + " now, was " + Shapes.describe(older) + ".",
                    sides -> new Acceptance(sides).fault(from, to));
        }
        demands(place, older, newer);
    }

    /** Compares what is demanded of the value, and of its parts as far as both have them. */
    private void demands(Place place, ShapeDef older, ShapeDef newer) {
        if (older.shape() instanceof Shape.OptionalShape optional
                && !(newer.shape() instanceof Shape.OptionalShape)
                && older.constraints().isEmpty()) {
            demands(place, optional.value(), newer);
            return;
        }
        if (newer.shape() instanceof Shape.OptionalShape optional
                && !(older.shape() instanceof Shape.OptionalShape)
                && newer.constraints().isEmpty()) {
            demands(place, older, optional.value());
            return;
        }
        constraints(place, older, newer);
        limits(place, older, newer);
        if (older.shape().getClass() == newer.shape().getClass() && !(older.shape() instanceof Shape.UnionShape)) {
            Iterator<ShapeDef> inner = Shapes.parts(newer).iterator();
            Shapes.parts(older).forEach(part -> demands(inside(place, older), part, inner.next()));
        }
    }

    private static Place inside(Place place, ShapeDef outer) {
        return switch (outer.shape()) {
            case Shape.ListShape list -> place.in("list");
            case Shape.MapShape map -> place.in("map");
            default -> place;
        };
    }

    private void constraints(Place place, ShapeDef older, ShapeDef newer) {
        if (new HashSet<ConstraintDef>(older.constraints()).equals(new HashSet<>(newer.constraints()))) {
            return;
        }
        ShapeDef from = new ShapeDef(older.constraints(), new Shape.AnyJsonShape());
        ShapeDef to = new ShapeDef(newer.constraints(), new Shape.AnyJsonShape());
        log.judged(
                place,
                ChangeKind.CONSTRAINT,
                "demands " + Constraints.describe(newer.constraints()) + " now, demanded "
                        + Constraints.describe(older.constraints()) + ".",
                sides -> new Acceptance(sides).fault(from, to));
    }

    private void limits(Place place, ShapeDef older, ShapeDef newer) {
        if (older.shape() instanceof Shape.UploadShape from
                && newer.shape() instanceof Shape.UploadShape to
                && !from.equals(to)) {
            log.judged(
                    place,
                    ChangeKind.UPLOAD_LIMITS,
                    "takes " + Constraints.describe(to) + " now, took " + Constraints.describe(from) + ".",
                    sides -> new Acceptance(sides).fault(ShapeDef.of(from), ShapeDef.of(to)));
        }
    }
}
