package dev.mizan.ir;

import java.math.BigInteger;

/** A scalar of the document: a default or the attribute of a constraint. */
public sealed interface Literal {

    /** Text; values other than scalars are their canonical JSON text. */
    record Text(String value) implements Literal {}

    /** A whole number. */
    record Whole(BigInteger value) implements Literal {
        /** A whole number from a {@code long}. */
        public static Whole of(long value) {
            return new Whole(BigInteger.valueOf(value));
        }
    }

    /** A number with a fraction; a whole one is written {@code 1.0}. */
    record Decimal(double value) implements Literal {
        public Decimal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value: " + value + " (expected: a finite number)");
            }
        }
    }

    /** {@code #true} or {@code #false}. */
    record Bool(boolean value) implements Literal {}

    /** {@code #null}. */
    record Null() implements Literal {}
}
