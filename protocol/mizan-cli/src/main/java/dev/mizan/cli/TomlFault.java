package dev.mizan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlParseError;

/** Says what is wrong with a file that is not TOML: what was found, what was expected, and for usual slips the fix. */
final class TomlFault {

    private static final String EXPECTED = ", expected ";

    /** The first that fits is told. */
    private static final List<Slip> SLIPS = List.of(
            new Slip("invalid escape", "A backslash is written \\\\; paths may use / everywhere."),
            new Slip("previously defined", "Remove one of them."),
            new Slip("unexpected ':'", "TOML says key = value."),
            new Slip("expected: =", "TOML says key = value."),
            new Slip("expected: a key, a table key", "TOML says key = value, and [table]."),
            new Slip("expected: \"", "A text ends with the quote it began with, on the same line."),
            new Slip("unexpected end of line (expected: a value", "Write the value on the same line."),
            new Slip("a value", "Texts stand in straight quotes: \"…\", lists in brackets: [\"…\"]."));

    private TomlFault() {}

    private record Slip(String sign, String fix) {}

    static String describe(TomlParseError error) {
        String said = sentence(error.getMessage());
        return SLIPS.stream()
                .filter(slip -> said.contains(slip.sign()))
                .findFirst()
                .map(slip -> said + ". " + slip.fix())
                .orElse(said);
    }

    private static String sentence(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        if (line.isEmpty()) {
            return "not TOML";
        }
        String small = Character.toLowerCase(line.charAt(0)) + line.substring(1);
        int expected = small.indexOf(EXPECTED);
        if (expected < 0) {
            return small;
        }
        String rest = small.substring(expected + EXPECTED.length());
        int more = rest.indexOf("; ");
        return small.substring(0, expected) + " (expected: "
                + (more < 0 ? rest + ")" : rest.substring(0, more) + ")" + rest.substring(more));
    }
}
