package dev.mizan.cli;

import dev.mizan.ir.Linker.Fragment;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fragments that the annotation processor left in folders of classes and in jars. */
final class JavaFragments {

    private static final String FOLDER = "META-INF/mizan";

    /** Where builds put classes, in the order in which they are looked for. */
    private static final List<String> CLASSES = List.of("target/classes", "build/classes/java/main", ".");

    private JavaFragments() {}

    /**
     * All fragments of a source.
     *
     * @throws InputException if there are none, or one cannot be read
     */
    static List<Fragment> read(ContractSource.Java source) throws InputException {
        Set<Path> entries = new LinkedHashSet<>();
        if (source.project().isPresent()) {
            entries.add(classes(source.project().get()));
        }
        entries.addAll(source.classpath());
        List<Fragment> fragments = new ArrayList<>();
        for (Path entry : entries) {
            fragments.addAll(entry(entry));
        }
        if (fragments.isEmpty()) {
            throw new InputException(
                    entries.stream().map(JavaFragments::nothing).toList());
        }
        return fragments;
    }

    private static String nothing(Path entry) {
        return entry + ": has no " + FOLDER + "/index (expected: compiled classes with @Client functions)."
                + " Check that mizan-processor is on the annotation processor path, and compile again.";
    }

    private static Path classes(Path project) throws InputException {
        if (Files.isRegularFile(project)) {
            return project;
        }
        Optional<Path> found = CLASSES.stream()
                .map(folder -> project.resolve(folder).normalize())
                .filter(folder -> Files.isRegularFile(folder.resolve(FOLDER).resolve("index")))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        if (!Files.isDirectory(project)) {
            throw new InputException(project + ": there is no such folder or jar (see source.java.project)");
        }
        boolean compiled = Files.isDirectory(project.resolve(CLASSES.get(0)))
                || Files.isDirectory(project.resolve(CLASSES.get(1)));
        throw new InputException(
                compiled
                        ? nothing(project)
                        : project + ": is not compiled: there is neither " + CLASSES.get(0) + " nor " + CLASSES.get(1)
                                + ". Run `mvn compile` (or `gradle classes`) there first.");
    }

    private static List<Fragment> entry(Path entry) throws InputException {
        if (Files.isDirectory(entry)) {
            return folder(entry, entry.toString() + "/");
        }
        if (!Files.isRegularFile(entry)) {
            throw new InputException(entry + ": there is no such folder or jar (see source.java)");
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            return folder(jar.getPath("/"), entry + "!/");
        } catch (IOException | java.nio.file.ProviderNotFoundException failure) {
            throw new InputException(entry + ": is no jar (expected: a folder of classes or a jar)");
        }
    }

    private static List<Fragment> folder(Path root, String name) throws InputException {
        Path index = root.resolve(FOLDER).resolve("index");
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        List<Fragment> fragments = new ArrayList<>();
        for (String line : lines(index, name)) {
            Path file = root.resolve(FOLDER).resolve(line);
            fragments.add(ContractLoader.fragment(name + FOLDER + "/" + line, text(file, name)));
        }
        return fragments;
    }

    private static List<String> lines(Path index, String name) throws InputException {
        return text(index, name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Path file, String name) throws InputException {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new InputException(name + FOLDER + "/" + file.getFileName()
                    + ": is in the index but cannot be read. Compile again from clean.");
        }
    }
}
