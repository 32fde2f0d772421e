package dev.mizan.ir.diff;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.util.List;
import java.util.Optional;

/**
 * What fields and params of every sort have in common: a named place for a value.
 *
 * @param required whether clients are made to give it
 * @param demanded whether the server refuses to go without it; for the param of a context, whether any member does
 */
record Slot(
        String name,
        boolean required,
        boolean demanded,
        Optional<Literal> defaultValue,
        Optional<String> doc,
        Optional<String> deprecated,
        ShapeDef shape) {

    static Slot of(FieldDef field) {
        return new Slot(
                field.name(),
                field.required(),
                field.required(),
                field.defaultValue(),
                field.doc(),
                field.deprecated(),
                field.shape());
    }

    static Slot of(ParamDef param) {
        return new Slot(
                param.name(),
                param.required(),
                param.required(),
                param.defaultValue(),
                param.doc(),
                Optional.empty(),
                param.shape());
    }

    /** The param of a context; {@code demanded} says whether a member needs it. */
    static Slot of(ContextDef.ContextParamDef param, boolean demanded) {
        return new Slot(
                param.name(),
                param.required(),
                demanded,
                param.defaultValue(),
                Optional.empty(),
                Optional.empty(),
                param.shape());
    }

    static List<Slot> fields(List<FieldDef> fields) {
        return fields.stream().map(Slot::of).toList();
    }

    static List<Slot> params(List<ParamDef> params) {
        return params.stream().map(Slot::of).toList();
    }

    static Optional<Slot> find(List<Slot> slots, String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** Whether the asking side must give it; an absent list of a query is empty, though code must name it. */
    boolean demanded(Sides sides) {
        boolean emptyIfAbsent = sides.position() == Position.QUERY && shape.shape() instanceof Shape.ListShape;
        return sides.direction().code() ? required : demanded && !emptyIfAbsent;
    }
}
