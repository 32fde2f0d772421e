package dev.mizan.runtime.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the settings below {@code mizan} from a framework whose configuration is names and texts.
 *
 * <pre>{@code
 * SettingsReader reader = new SettingsReader(name -> Optional.ofNullable(System.getProperty(name)));
 * MizanSettings settings = reader.settings();
 * }</pre>
 *
 * <p>Every method throws {@link IllegalArgumentException} with the name, the value and what was expected.
 */
public final class SettingsReader {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,10}) *(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> UNITS = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    private final Function<String, Optional<String>> values;

    /**
     * A reader of {@code values}.
     *
     * @param values the text of a name such as {@code mizan.cors.allowed-origins}; of a list, its elements with commas
     */
    public SettingsReader(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The settings of the core; what is not there has its default. */
    public MizanSettings settings() {
        MizanSettings defaults = MizanSettings.DEFAULTS;
        return new MizanSettings(
                text("mizan.base-path", defaults.basePath()),
                bytes("mizan.max-body-size", defaults.maxBodyBytes()),
                number("mizan.max-query-length", defaults.maxQueryLength()),
                number("mizan.parallel-members", defaults.parallelMembers()),
                list("mizan.cors.allowed-origins"),
                flag("mizan.cors.allow-credentials"));
    }

    /** A text. */
    public String text(String name, String otherwise) {
        return values.apply(name).map(String::strip).orElse(otherwise);
    }

    /** The elements of a list, none if it is not there. */
    public List<String> list(String name) {
        return Arrays.stream(text(name, "").split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    private boolean flag(String name) {
        String text = text(name, "false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, text, "true or false");
        };
    }

    private int number(String name, int otherwise) {
        String text = text(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            throw refused(name, text, "a whole number from 1");
        }
        return Integer.parseInt(text);
    }

    private int bytes(String name, int otherwise) {
        String text = text(name, Integer.toString(otherwise));
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw refused(name, text, "a size such as 512KB or 1MB");
        }
        String unit = size.group(2) == null ? "B" : size.group(2).toUpperCase(java.util.Locale.ROOT);
        long bytes = Long.parseLong(size.group(1)) * UNITS.getOrDefault(unit, 1L);
        if (bytes < 1 || bytes > Integer.MAX_VALUE) {
            throw refused(name, text, "from one byte to 2 GiB");
        }
        return (int) bytes;
    }

    private static IllegalArgumentException refused(String name, String value, String expected) {
        return new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ")");
    }
}
