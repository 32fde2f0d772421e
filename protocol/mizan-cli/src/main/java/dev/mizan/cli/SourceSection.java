package dev.mizan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the table {@code [source.…]}. */
final class SourceSection {

    private static final Set<String> KINDS = Set.of("java", "kdl", "script");

    private SourceSection() {}

    /** The source; none, and a problem, if there is not exactly one that can be used. */
    static Optional<ContractSource> read(TomlSection root) {
        Optional<TomlSection> sources = root.table("source");
        if (sources.isEmpty()) {
            if (!root.has("source")) {
                root.missing("source", "a table [source.java], [source.kdl] or [source.script]");
            }
            return Optional.empty();
        }
        return one(sources.get());
    }

    private static Optional<ContractSource> one(TomlSection sources) {
        sources.refuseUnknown(KINDS);
        List<String> given = sources.keys().stream().filter(KINDS::contains).toList();
        if (given.size() > 1 || sources.keys().isEmpty()) {
            sources.problem(
                    given.isEmpty() ? "" : given.getLast(),
                    (given.isEmpty() ? "there is no source" : "there are " + given.size() + " sources")
                            + " (expected: exactly one of [source.java], [source.kdl] and" + " [source.script])");
            return Optional.empty();
        }
        return given.stream().findFirst().flatMap(kind -> sources.table(kind).flatMap(table -> source(kind, table)));
    }

    private static Optional<ContractSource> source(String kind, TomlSection section) {
        return switch (kind) {
            case "java" -> java(section);
            case "kdl" -> kdl(section);
            default -> script(section);
        };
    }

    private static Optional<ContractSource> java(TomlSection section) {
        section.refuseUnknown(Set.of("project", "classpath", "compile"));
        Optional<Path> project = section.path("project");
        List<Path> classpath = section.paths("classpath");
        if (!section.has("project") && (!section.has("classpath") || section.isEmptyList("classpath"))) {
            section.missing("project", "a Maven or Gradle project, a folder of classes or a jar, in quotes");
        }
        return Optional.of(new ContractSource.Java(project, classpath, compilation(section)));
    }

    private static ContractSource.Compilation compilation(TomlSection section) {
        if (!section.has("compile") || Boolean.TRUE.equals(section.value("compile"))) {
            return new ContractSource.Compilation.Detected();
        }
        if (Boolean.FALSE.equals(section.value("compile"))) {
            return new ContractSource.Compilation.Never();
        }
        return new ContractSource.Compilation.Command(
                section.requiredStrings(
                        "compile", "a command such as [\"make\", \"classes\"], or false if something else compiles"),
                section.folder());
    }

    private static Optional<ContractSource> kdl(TomlSection section) {
        section.refuseUnknown(Set.of("file"));
        return section.requiredPath("file").map(ContractSource.Kdl::new);
    }

    private static Optional<ContractSource> script(TomlSection section) {
        section.refuseUnknown(Set.of("command", "watch"));
        return Optional.of(new ContractSource.Script(
                section.requiredStrings("command", "a program and its arguments, such as [\"./print-contract\"]"),
                section.folder(),
                section.paths("watch")));
    }
}
