package dev.mizan.cli;

import dev.mizan.ir.Suggestions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A table of {@code mizan.toml}: gives its values as what they should be, and says where they are not. */
final class TomlSection {

    private final Path file;
    private final TomlTable table;
    private final String prefix;
    private final Optional<TomlPosition> header;
    private final List<String> problems;

    private TomlSection(
            Path file, TomlTable table, String prefix, Optional<TomlPosition> header, List<String> problems) {
        this.file = file;
        this.table = table;
        this.prefix = prefix;
        this.header = header;
        this.problems = problems;
    }

    /** The file itself; what is wrong is added to {@code problems}. */
    static TomlSection root(Path file, TomlTable table, List<String> problems) {
        return new TomlSection(file, table, "", Optional.empty(), problems);
    }

    /** The table at the key; none, and a problem unless it is simply absent, if there is another value. */
    Optional<TomlSection> table(String key) {
        return switch (value(key)) {
            case TomlTable inner -> Optional.of(new TomlSection(file, inner, prefix + key + ".", place(key), problems));
            case null -> Optional.empty();
            default -> {
                wrong(key, "a table [" + prefix + key + "]");
                yield Optional.empty();
            }
        };
    }

    /** The tables {@code [[key]]}; none, and a problem unless it is simply absent, if there is another value. */
    List<TomlSection> tables(String key) {
        Object value = value(key);
        List<TomlSection> sections = new ArrayList<>();
        if (value instanceof TomlArray array && isTables(array)) {
            for (int i = 0; i < array.size(); i++) {
                sections.add(new TomlSection(
                        file,
                        array.getTable(i),
                        prefix + key + ".",
                        Optional.ofNullable(array.inputPositionOf(i)),
                        problems));
            }
        } else if (value != null) {
            wrong(key, "tables [[" + prefix + key + "]]");
        }
        return sections;
    }

    /** How many problems there are so far, in the whole file. */
    int problems() {
        return problems.size();
    }

    boolean has(String key) {
        return value(key) != null;
    }

    boolean isEmptyList(String key) {
        return value(key) instanceof TomlArray array && array.isEmpty();
    }

    List<String> keys() {
        return table.keySet().stream().sorted().toList();
    }

    void refuseUnknown(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                problem(
                        key,
                        "unknown key \"" + prefix + key + "\" (expected: "
                                + known.stream().sorted().collect(Collectors.joining(" or ")) + ")."
                                + Suggestions.didYouMean(key, known));
            }
        }
    }

    /** A path in quotes, relative to the file. */
    Optional<Path> path(String key) {
        return value(key) instanceof String text && !text.isBlank()
                ? resolve(key, text)
                : absentOr(key, "a path in quotes");
    }

    Optional<Path> requiredPath(String key) {
        if (!has(key)) {
            missing(key, "a path in quotes");
        }
        return path(key);
    }

    /** A text in quotes. */
    Optional<String> text(String key) {
        return value(key) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : absentOr(key, "a text in quotes");
    }

    private <T> Optional<T> absentOr(String key, String expected) {
        if (has(key)) {
            wrong(key, expected);
        }
        return Optional.empty();
    }

    /** Paths in quotes, relative to the file. */
    List<Path> paths(String key) {
        return strings(key).stream()
                .flatMap(text -> resolve(key, text).stream())
                .toList();
    }

    private Optional<Path> resolve(String key, String text) {
        try {
            Path resolved = folder().resolve(text).normalize();
            return Optional.of(resolved.toString().isEmpty() ? Path.of(".") : resolved);
        } catch (InvalidPathException noPath) {
            problem(key, prefix + key + " is no path: " + noPath.getReason() + " (expected: a path in quotes)");
            return Optional.empty();
        }
    }

    /** The folder that paths are relative to. */
    Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /** A list of texts; empty if absent, or with a problem if it holds anything else. */
    List<String> strings(String key) {
        return strings(key, "a list of texts such as [\"…\"]");
    }

    private List<String> strings(String key, String expected) {
        Object value = value(key);
        if (value instanceof TomlArray array && array.toList().stream().allMatch(String.class::isInstance)) {
            return array.toList().stream().map(String.class::cast).toList();
        }
        if (value != null) {
            wrong(key, expected);
        }
        return List.of();
    }

    /** A list of at least one text. */
    List<String> requiredStrings(String key, String expected) {
        if (!has(key)) {
            missing(key, expected);
            return List.of();
        }
        List<String> strings = strings(key, expected);
        if (isEmptyList(key)) {
            wrong(key, expected);
        }
        return strings;
    }

    @Nullable
    Object value(String key) {
        return table.get(List.of(key));
    }

    /** Says that a key is missing. */
    void missing(String key, String expected) {
        problem(key, prefix + key + " is missing (expected: " + expected + ")");
    }

    private void wrong(String key, String expected) {
        problem(key, prefix + key + " is " + describe(value(key)) + " (expected: " + expected + ")");
    }

    private static String describe(@Nullable Object value) {
        return switch (value) {
            case TomlTable ignored -> "a table";
            case TomlArray array when isTables(array) -> "a list of tables";
            case TomlArray array ->
                array.toList().stream().map(TomlSection::describe).collect(Collectors.joining(", ", "[", "]"));
            case String text -> "\"" + text + "\"";
            case null -> "missing";
            default -> value.toString();
        };
    }

    private static boolean isTables(TomlArray array) {
        return !array.isEmpty() && array.toList().stream().allMatch(TomlTable.class::isInstance);
    }

    /** Says what is wrong with the key, at its place, or else at the table's header. */
    void problem(String key, String message) {
        problems.add(at(place(key)) + message);
    }

    /** Says what is wrong with one element of a list. */
    void problem(String key, int element, String message) {
        problems.add(at(key, element) + message);
    }

    /** Where an element of a list stands, as problems begin. */
    String at(String key, int element) {
        return at(
                value(key) instanceof TomlArray array
                        ? Optional.ofNullable(array.inputPositionOf(element))
                        : place(key));
    }

    private Optional<TomlPosition> place(String key) {
        return Optional.ofNullable(table.inputPositionOf(List.of(key))).or(() -> header);
    }

    private String at(Optional<TomlPosition> place) {
        return place.map(position -> at(file, position)).orElse(file + ": ");
    }

    static String at(Path file, TomlPosition position) {
        return file + ":" + position.line() + ":" + position.column() + ": ";
    }
}
