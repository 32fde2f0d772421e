package dev.mizan.tokens;

/** Names that stand in claims and are compared as they are. */
final class Audience {

    private static final int LONGEST = 255;

    private Audience() {}

    static void require(String setting, String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(setting + ": " + name.length()
                    + " characters (expected: a name of at most " + LONGEST + " characters)");
        }
    }
}
