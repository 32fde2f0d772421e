package dev.mizan.runtime.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as ECMAScript, and so RFC 8785, writes them: {@code 5}, {@code 0.1}, {@code 1e+21}. */
final class EcmaNumbers {

    private static final double LARGEST_PLAIN_WHOLE = 9_007_199_254_740_992d;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    /** Whole numbers of thousandths below this have at most 15 digits, and so a double tells any two of them apart. */
    private static final double MOST_THOUSANDTHS = 1e15;

    private EcmaNumbers() {}

    /**
     * How many thousandths {@code value} is, if the shortest text that stands for it has one to three digits behind the
     * point; 0 for any other number.
     *
     * <p>A double has the nearest value to a decimal of up to 15 digits, and no other such decimal shares it. So a
     * decimal that gives the value back is the shortest one.
     */
    static long thousandths(double value) {
        double thousandths = Math.rint(value * 1_000);
        boolean exact = Math.abs(thousandths) < MOST_THOUSANDTHS && thousandths / 1_000 == value;
        return exact && value != Math.rint(value) ? (long) thousandths : 0;
    }

    /** The text of a finite number. */
    static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_PLAIN_WHOLE) {
            return Long.toString((long) value);
        }
        String java = Double.toString(value);
        int exponent = java.indexOf('E');
        if (exponent < 0 && !java.endsWith(".0")) {
            return java;
        }
        return format(shortest(value, new BigDecimal(java).stripTrailingZeros()));
    }

    /** Java writes at least two digits, and so {@code 4.9E-324} where one is enough. */
    private static BigDecimal shortest(double value, BigDecimal decimal) {
        if (decimal.precision() == 2) {
            BigDecimal shorter = decimal.round(ONE_DIGIT);
            if (shorter.doubleValue() == value) {
                return shorter.stripTrailingZeros();
            }
        }
        return decimal;
    }

    private static String format(BigDecimal shortest) {
        String digits = shortest.unscaledValue().abs().toString();
        String sign = shortest.signum() < 0 ? "-" : "";
        int point = digits.length() - shortest.scale();
        if (point > 21 || point < -5) {
            return sign + scientific(digits, point - 1);
        }
        return sign + plain(digits, point);
    }

    private static String plain(String digits, int point) {
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
