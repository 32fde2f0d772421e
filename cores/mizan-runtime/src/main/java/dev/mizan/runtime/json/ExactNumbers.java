package dev.mizan.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers that travel as text, within the limits of {@link JsonReader}. */
final class ExactNumbers {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

    private ExactNumbers() {}

    static BigInteger whole(String text) {
        if (text.length() > JsonReader.MAX_DIGITS + 1 || !WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("no integer");
        }
        return new BigInteger(text);
    }

    static BigDecimal decimal(String text) {
        if (text.length() > JsonReader.MAX_DIGITS + 8 || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("no decimal number");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.precision() > JsonReader.MAX_DIGITS || Math.abs(value.scale()) > 2 * JsonReader.MAX_DIGITS) {
            throw new IllegalArgumentException("too many digits");
        }
        return value;
    }
}
