package dev.mizan.ir;

import java.util.List;

/**
 * What a value may be: a shape and the constraints on it.
 *
 * @param constraints sorted by name
 * @param shape the shape itself
 */
public record ShapeDef(List<ConstraintDef> constraints, Shape shape) {

    public ShapeDef {
        constraints = List.copyOf(constraints);
    }

    /** A shape without constraints. */
    public static ShapeDef of(Shape shape) {
        return new ShapeDef(List.of(), shape);
    }
}
