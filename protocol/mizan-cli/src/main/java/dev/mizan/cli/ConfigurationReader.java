package dev.mizan.cli;

import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads {@code mizan.toml}; paths in it are relative to its folder. All problems are reported together. */
final class ConfigurationReader {

    private static final Set<String> KEYS = Set.of("output", "targets", "source");
    private static final Set<String> SOURCES = Set.of("java", "kdl", "script");
    private static final String EXAMPLE = """
            Write one, for example:

                output  = "src/api"
                targets = ["react"]

                [source.java]
                project = "../backend"
            """;

    private final Path file;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private ConfigurationReader(Path file) {
        this.file = file;
        this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /**
     * The configuration in {@code file}.
     *
     * @throws InputException with every problem, each with its line and column
     */
    static Configuration read(Path file) throws InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file + ": there is no such file. " + EXAMPLE.strip());
        }
        TomlParseResult toml = parse(file);
        if (toml.hasErrors()) {
            throw new InputException(toml.errors().stream()
                    .map(error -> at(file, error.position()) + firstLine(error.getMessage()))
                    .toList());
        }
        return new ConfigurationReader(file).read(toml);
    }

    private static TomlParseResult parse(Path file) throws InputException {
        try {
            return Toml.parse(file);
        } catch (IOException failure) {
            throw new InputException(file + ": cannot be read: " + failure.getMessage());
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "not TOML" : message.lines().findFirst().orElse("not TOML");
    }

    /**
     * A table of the file.
     *
     * @param table its content
     * @param prefix how its keys are called in messages: {@code source.kdl.}
     * @param position where its header is; none for the file itself
     */
    private record Section(TomlTable table, String prefix, Optional<TomlPosition> position) {

        static Section root(TomlTable table) {
            return new Section(table, "", Optional.empty());
        }

        Section inner(String key, TomlTable inner) {
            return new Section(inner, prefix + key + ".", place(key));
        }

        /** Where the key is, or else the header of its table. */
        Optional<TomlPosition> place(String key) {
            return Optional.ofNullable(table.inputPositionOf(List.of(key))).or(() -> position);
        }

        @Nullable
        Object value(String key) {
            return table.get(List.of(key));
        }
    }

    private Configuration read(TomlParseResult toml) throws InputException {
        Section root = Section.root(toml);
        refuseUnknown(root, KEYS);
        Optional<Path> output = path(root, "output", true);
        List<String> targets = strings(root, "targets", true);
        ClientRequest client = new ClientRequest(targets, Optional.empty());
        client.problems().forEach(problem -> problem(root, "targets", problem));
        Optional<ContractSource> source = source(root);
        if (!problems.isEmpty() || output.isEmpty() || source.isEmpty()) {
            throw new InputException(problems);
        }
        return new Configuration(file, output.get(), client, source.get());
    }

    private Optional<ContractSource> source(Section root) {
        if (!(root.value("source") instanceof TomlTable table)) {
            missing(root, "source", "a table [source.java], [source.kdl] or [source.script]");
            return Optional.empty();
        }
        Section sources = root.inner("source", table);
        refuseUnknown(sources, SOURCES);
        List<String> given =
                table.keySet().stream().filter(SOURCES::contains).sorted().toList();
        if (given.size() > 1 || table.isEmpty()) {
            problem(
                    sources,
                    given.isEmpty() ? "" : given.getLast(),
                    "there are " + given.size() + " sources (expected: exactly one of [source.java], [source.kdl] and"
                            + " [source.script])");
            return Optional.empty();
        }
        return given.isEmpty() ? Optional.empty() : source(sources, given.getFirst());
    }

    private Optional<ContractSource> source(Section sources, String kind) {
        if (!(sources.value(kind) instanceof TomlTable table)) {
            missing(sources, kind, "a table [source." + kind + "]");
            return Optional.empty();
        }
        Section section = sources.inner(kind, table);
        return switch (kind) {
            case "java" -> javaSource(section);
            case "kdl" -> kdlSource(section);
            default -> scriptSource(section);
        };
    }

    private Optional<ContractSource> javaSource(Section section) {
        refuseUnknown(section, Set.of("project", "classpath"));
        Optional<Path> project = path(section, "project", false);
        List<Path> classpath =
                strings(section, "classpath", false).stream().map(this::resolve).toList();
        if (section.table().isEmpty()) {
            missing(section, "project", "a Maven or Gradle project, a folder of classes or a jar, in quotes");
        }
        return Optional.of(new ContractSource.Java(project, classpath));
    }

    private Optional<ContractSource> kdlSource(Section section) {
        refuseUnknown(section, Set.of("file"));
        return path(section, "file", true).map(ContractSource.Kdl::new);
    }

    private Optional<ContractSource> scriptSource(Section section) {
        refuseUnknown(section, Set.of("command"));
        return Optional.of(new ContractSource.Script(strings(section, "command", true), folder));
    }

    private void refuseUnknown(Section section, Set<String> known) {
        for (String key : section.table().keySet()) {
            if (!known.contains(key)) {
                problem(
                        section,
                        key,
                        "unknown key \"" + section.prefix() + key + "\" (expected: "
                                + known.stream().sorted().collect(Collectors.joining(" or ")) + ")."
                                + Suggestions.didYouMean(key, known));
            }
        }
    }

    private Optional<Path> path(Section section, String key, boolean required) {
        Object value = section.value(key);
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(resolve(text));
        }
        if (value != null || required) {
            missing(section, key, "a path in quotes");
        }
        return Optional.empty();
    }

    private Path resolve(String path) {
        Path resolved = folder.resolve(path).normalize();
        return resolved.toString().isEmpty() ? Path.of(".") : resolved;
    }

    private List<String> strings(Section section, String key, boolean required) {
        Object value = section.value(key);
        if (value instanceof TomlArray array
                && !(array.isEmpty() && required)
                && array.toList().stream().allMatch(String.class::isInstance)) {
            return array.toList().stream().map(String.class::cast).toList();
        }
        if (value != null || required) {
            missing(section, key, "a list of texts such as [\"…\"]");
        }
        return List.of();
    }

    private void missing(Section section, String key, String expected) {
        Object value = section.value(key);
        String found = value == null ? " is missing" : " is " + describe(value);
        problem(section, key, section.prefix() + key + found + " (expected: " + expected + ")");
    }

    private static String describe(Object value) {
        return switch (value) {
            case TomlTable ignored -> "a table";
            case TomlArray array -> array.toList().toString();
            case String text -> "\"" + text + "\"";
            default -> value.toString();
        };
    }

    private void problem(Section section, String key, String message) {
        problems.add(section.place(key).map(position -> at(file, position)).orElse(file + ": ") + message);
    }

    private static String at(Path file, TomlPosition position) {
        return file + ":" + position.line() + ":" + position.column() + ": ";
    }
}
