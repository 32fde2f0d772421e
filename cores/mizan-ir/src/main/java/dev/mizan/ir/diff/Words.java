package dev.mizan.ir.diff;

import dev.mizan.ir.Literal;
import java.util.Optional;

/** Parts of documents in sentences. */
final class Words {

    private Words() {}

    static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String path(String noun, String name) {
        return noun + " " + quoted(name);
    }

    static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> quoted(text.value());
            case Literal.Whole whole -> whole.value().toString();
            case Literal.Decimal decimal -> Double.toString(decimal.value());
            case Literal.Bool bool -> Boolean.toString(bool.value());
            case Literal.Null nothing -> "null";
        };
    }

    static String literal(Optional<Literal> literal) {
        return literal.map(Words::literal).orElse("none");
    }
}
