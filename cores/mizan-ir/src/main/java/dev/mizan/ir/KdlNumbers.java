package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as KDL 2 writes them. */
final class KdlNumbers {

    private static final int LONGEST = 1_000;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9][0-9_]*");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?[0-9][0-9_]*(\\.[0-9][0-9_]*)?([eE][+-]?[0-9][0-9_]*)?");
    private static final Pattern BASED = Pattern.compile("[+-]?0(x[0-9a-fA-F][0-9a-fA-F_]*|o[0-7][0-7_]*|b[01][01_]*)");

    private KdlNumbers() {}

    static Literal read(Position at, String word) {
        if (word.length() > LONGEST) {
            throw KdlSyntaxException.at(at, "a number of " + word.length() + " digits (expected: at most 1000)");
        }
        String plain = word.replace("_", "");
        if (INTEGER.matcher(word).matches()) {
            return new Literal.Whole(new BigInteger(plain));
        }
        if (BASED.matcher(word).matches()) {
            return new Literal.Whole(based(plain));
        }
        if (!DECIMAL.matcher(word).matches()) {
            throw KdlSyntaxException.at(at, "\"" + word + "\" is no number (expected: such as 12, -1.5, 1e3 or 0xff)");
        }
        double value = Double.parseDouble(plain);
        if (!Double.isFinite(value)) {
            throw KdlSyntaxException.at(at, "the number " + word + " is out of range");
        }
        return new Literal.Decimal(value);
    }

    private static BigInteger based(String word) {
        boolean signed = word.charAt(0) == '-' || word.charAt(0) == '+';
        String unsigned = signed ? word.substring(1) : word;
        int radix = switch (unsigned.charAt(1)) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
        BigInteger magnitude = new BigInteger(unsigned.substring(2), radix);
        return word.charAt(0) == '-' ? magnitude.negate() : magnitude;
    }
}
