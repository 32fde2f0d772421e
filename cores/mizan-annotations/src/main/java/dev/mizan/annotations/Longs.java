package dev.mizan.annotations;

/** How {@code long} travels. */
public enum Longs {
    /** As a JSON number; values beyond ±(2^53−1) are refused in both directions, never rounded. */
    NUMBER,
    /** As a decimal string, exact over the whole range. */
    STRING
}
