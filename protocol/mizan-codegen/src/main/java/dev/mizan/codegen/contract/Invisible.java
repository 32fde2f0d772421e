package dev.mizan.codegen.contract;

/** Code points that a reader of source text would not see as what they are. */
public final class Invisible {

    private Invisible() {}

    /** Controls, line separators, direction overrides, lone surrogates and their like. */
    public static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
