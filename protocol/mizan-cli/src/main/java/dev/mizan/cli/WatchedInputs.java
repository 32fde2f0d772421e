package dev.mizan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files whose change means that clients may have to be emitted again.
 *
 * @param sources what the contract is compiled from
 * @param contract what the contract is read from
 */
record WatchedInputs(List<Path> sources, List<Path> contract) {

    private static final Path DOCUMENTS = Path.of("META-INF", "mizan");
    private static final List<Path> BUILT_INTO =
            JavaProject.CLASSES.stream().map(Path::of).toList();

    WatchedInputs {
        sources = List.copyOf(sources);
        contract = List.copyOf(contract);
    }

    static WatchedInputs of(ContractSource source) {
        return switch (source) {
            case ContractSource.Java java -> new WatchedInputs(sources(java), contract(java));
            case ContractSource.Kdl kdl -> new WatchedInputs(List.of(), List.of(kdl.file()));
            case ContractSource.Script script -> new WatchedInputs(List.of(), inputs(script));
        };
    }

    List<Path> all() {
        return Stream.concat(sources.stream(), contract.stream()).toList();
    }

    private static List<Path> sources(ContractSource.Java source) {
        return Stream.concat(
                        source.project().stream(), source.classpath().stream().flatMap(WatchedInputs::project))
                .filter(Files::isDirectory)
                .flatMap(project -> new JavaProject(project).sources().stream())
                .distinct()
                .toList();
    }

    /** The project whose build makes this folder of classes. */
    private static Stream<Path> project(Path classes) {
        Path absolute = classes.toAbsolutePath().normalize();
        return BUILT_INTO.stream()
                .filter(absolute::endsWith)
                .map(built -> absolute.getRoot()
                        .resolve(absolute.subpath(0, absolute.getNameCount() - built.getNameCount())));
    }

    private static List<Path> contract(ContractSource.Java source) {
        List<Path> entries = new ArrayList<>(source.classpath());
        source.project().ifPresent(project -> {
            entries.add(project);
            entries.addAll(new JavaProject(project).classes());
        });
        return entries.stream()
                .map(entry -> Files.isRegularFile(entry) ? entry : entry.resolve(DOCUMENTS))
                .distinct()
                .toList();
    }

    /** What was named, and the words of the command that are files. */
    private static List<Path> inputs(ContractSource.Script script) {
        return Stream.concat(
                        script.watched().stream(),
                        script.command().stream().flatMap(word -> file(script.folder(), word)))
                .distinct()
                .toList();
    }

    private static Stream<Path> file(Path folder, String word) {
        try {
            Path path = folder.resolve(word);
            return Files.isRegularFile(path) ? Stream.of(path) : Stream.empty();
        } catch (java.nio.file.InvalidPathException noPath) {
            return Stream.empty();
        }
    }
}
