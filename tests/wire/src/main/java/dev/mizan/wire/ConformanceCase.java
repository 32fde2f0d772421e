package dev.mizan.wire;

/** One thing that a server must do. */
public sealed interface ConformanceCase permits WireCase, FrameCase, CommandCase {

    /** The file's path below the suite and the case's name: {@code call/wrong-types/fraction-for-integer}. */
    String id();

    /** The rule behind it, a sentence. */
    String why();
}
