package dev.mizan.runtime.json;

import java.math.BigDecimal;

/** Doubles as ECMAScript, and so RFC 8785, writes them: {@code 5}, {@code 0.1}, {@code 1e+21}. */
final class EcmaNumbers {

    private static final double LARGEST_PLAIN_WHOLE = 9_007_199_254_740_992d;

    private EcmaNumbers() {}

    /** The text of a finite number. */
    static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_PLAIN_WHOLE) {
            return Long.toString((long) value);
        }
        return format(new BigDecimal(Double.toString(value)));
    }

    private static String format(BigDecimal exact) {
        BigDecimal shortest = exact.stripTrailingZeros();
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
