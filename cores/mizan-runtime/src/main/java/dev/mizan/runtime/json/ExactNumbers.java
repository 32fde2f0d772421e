package dev.mizan.runtime.json;

import dev.mizan.runtime.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that travel as text, within the limits of {@link JsonReader}. */
final class ExactNumbers {

    private ExactNumbers() {}

    static BigInteger whole(String text) {
        JsonNumber number = JsonReader.number(text);
        if (number == null || !number.whole()) {
            throw new IllegalArgumentException("no integer");
        }
        return new BigInteger(text);
    }

    static BigDecimal decimal(String text) {
        if (JsonReader.number(text) == null) {
            throw new IllegalArgumentException("no decimal number");
        }
        return new BigDecimal(text);
    }
}
