package dev.mizan.cli;

import dev.mizan.ir.Literal;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.util.ArrayList;
import java.util.List;

/** How reports say things. */
final class Words {

    private static final int FEW = 3;

    private Words() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> names) {
        return listed(names, "and");
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String or(List<String> names) {
        return listed(names, "or");
    }

    private static String listed(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
    }

    /** The first few of the names, and how many more there are: {@code a, b, c and 4 more}. */
    static String some(List<String> names) {
        return names.size() <= FEW
                ? and(names)
                : String.join(", ", names.subList(0, FEW)) + " and " + (names.size() - FEW) + " more";
    }

    /** The names in lines of at most {@code width} letters. */
    static List<String> wrapped(List<String> names, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (!line.isEmpty() && line.length() + 2 + name.length() > width) {
                lines.add(line.append(',').toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What a value is: {@code integer}, {@code date}, {@code list of PetInput}. */
    static String type(ShapeDef def) {
        return switch (def.shape()) {
            case Shape.PrimitiveShape scalar ->
                scalar.format()
                        .map(Shape.Format::word)
                        .orElse(scalar.primitive().word());
            case Shape.RefShape ref -> ref.name();
            case Shape.ListShape list -> "list of " + type(list.element());
            case Shape.MapShape map -> "map of " + type(map.value());
            case Shape.OptionalShape optional -> type(optional.value()) + " or null";
            case Shape.AnyJsonShape any -> "any JSON";
            case Shape.UnionShape union -> "one of several";
            case Shape.UploadShape upload -> "file";
        };
    }

    /** A default as it would be typed: {@code ""}, {@code 1}, {@code true}. */
    static String value(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> "\"" + text.value() + "\"";
            case Literal.Whole whole -> whole.value().toString();
            case Literal.Decimal decimal -> Double.toString(decimal.value());
            case Literal.Bool bool -> Boolean.toString(bool.value());
            case Literal.Null none -> "null";
        };
    }
}
