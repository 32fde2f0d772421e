package dev.mizan.roundtrip;

/** A union. */
public sealed interface Figure {

    /** With a number. */
    record Circle(double radius) implements Figure {}

    /** With nothing. */
    record Point() implements Figure {}

    /** With figures of its own. */
    record Group(Figure first, Figure second) implements Figure {}
}
