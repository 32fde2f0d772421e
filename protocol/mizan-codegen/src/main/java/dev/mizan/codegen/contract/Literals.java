package dev.mizan.codegen.contract;

import dev.mizan.ir.Literal;

/** Defaults and the attributes of constraints, for comments. */
public final class Literals {

    private Literals() {}

    /** The literal as people write it, text without quotes. */
    public static String text(Literal value) {
        return switch (value) {
            case Literal.Text text -> text.value();
            case Literal.Whole whole -> whole.value().toString();
            case Literal.Decimal decimal -> Double.toString(decimal.value());
            case Literal.Bool bool -> Boolean.toString(bool.value());
            case Literal.Null ignored -> "null";
        };
    }
}
