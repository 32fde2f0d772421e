package dev.mizan.cli;

import java.io.Console;

/** What the process is connected to. */
final class Terminal {

    private Terminal() {}

    /** Whether a person sits at a terminal, and not a file, a pipe or a build server. */
    static boolean interactive() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    /** From 22 on there is a console without a terminal, and a method that tells; we compile for 21. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unexpected) {
            return false;
        }
    }
}
