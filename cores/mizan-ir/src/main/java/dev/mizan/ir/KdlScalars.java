package dev.mizan.ir;

import java.math.BigDecimal;
import java.math.MathContext;

/** Scalars as the contract writes them, and the characters KDL 2 does not take raw. */
final class KdlScalars {

    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -5;

    private KdlScalars() {}

    static String write(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> quote(text.value());
            case Literal.Whole whole -> whole.value().toString();
            case Literal.Decimal decimal -> number(decimal.value());
            case Literal.Bool bool -> bool.value() ? "#true" : "#false";
            case Literal.Null nothing -> "#null";
        };
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            escape(codePoint, text, quoted);
        }
        return quoted.append('"').toString();
    }

    private static void escape(int codePoint, String text, StringBuilder out) {
        switch (codePoint) {
            case '\\' -> out.append("\\\\");
            case '"' -> out.append("\\\"");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isSurrogate(codePoint)) {
                    throw new IllegalArgumentException(
                            "text: half a surrogate pair in \"" + text + "\" (expected: Unicode text)");
                }
                if (isForbidden(codePoint) || isNewline(codePoint)) {
                    out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Whether KDL 2 refuses the code point anywhere in a document; a mark at its very start aside. */
    static boolean isForbidden(int codePoint) {
        return codePoint <= 0x08
                || (codePoint >= 0x0e && codePoint <= 0x1f)
                || codePoint == 0x7f
                || codePoint == 0x200e
                || codePoint == 0x200f
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0xfeff
                || isSurrogate(codePoint);
    }

    static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static boolean isNewline(int codePoint) {
        return (codePoint >= 0x0a && codePoint <= 0x0d)
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    static boolean isSpace(int codePoint) {
        return codePoint < 0x80
                ? codePoint == ' ' || codePoint == '\t'
                : Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** The shortest digits that read back as the same number, laid out as ECMAScript does; a whole one gets ".0". */
    private static String number(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = shortest(Math.abs(value));
        int exponent = exact.precision() - exact.scale();
        boolean plain = exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
        return (value < 0 ? "-" : "") + (plain ? plain(exact) : scientific(exact, exponent - 1));
    }

    /** Java gives two digits even where one reads back as the same number, as for the smallest of all. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal oneDigit = exact.round(new MathContext(1));
        return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : exact;
    }

    private static String plain(BigDecimal exact) {
        String digits = exact.toPlainString();
        return digits.indexOf('.') < 0 ? digits + ".0" : digits;
    }

    private static String scientific(BigDecimal exact, int exponent) {
        String digits = exact.unscaledValue().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
