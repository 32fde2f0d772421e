package dev.mizan.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the documents that the annotation processor left in folders of classes and in jars. */
final class JavaFragments {

    private static final String FOLDER = "META-INF/mizan";

    private JavaFragments() {}

    /**
     * All documents of a source.
     *
     * @throws InputException if there are none, or one cannot be read
     */
    static List<Document> read(ContractSource.Java source) throws InputException {
        Set<Path> entries = new LinkedHashSet<>();
        if (source.project().isPresent()) {
            entries.addAll(classes(source.project().get()));
        }
        entries.addAll(source.classpath());
        List<Document> documents = new ArrayList<>();
        for (Path entry : entries) {
            documents.addAll(entry(entry));
        }
        if (documents.isEmpty()) {
            throw new InputException(nothing(entries));
        }
        return documents;
    }

    /** One sentence, as a class path may have a hundred entries. */
    private static String nothing(Collection<Path> entries) {
        List<String> names = entries.stream().map(Path::toString).toList();
        return Words.some(names) + (names.size() == 1 ? ": has no " : ": none has a ") + FOLDER
                + "/index (expected: compiled classes with @Client functions)."
                + " Check that mizan-processor is on the annotation processor path, and compile again.";
    }

    private static List<Path> classes(Path project) throws InputException {
        if (Files.isRegularFile(project)) {
            return List.of(project);
        }
        if (!Files.isDirectory(project)) {
            throw new InputException(project + ": there is no such folder or jar (see source.java.project)");
        }
        if (hasIndex(project)) {
            return List.of(project);
        }
        List<Path> folders = new JavaProject(project).classes();
        List<Path> found = folders.stream().filter(JavaFragments::hasIndex).toList();
        if (!found.isEmpty()) {
            return found;
        }
        throw new InputException(
                folders.stream().anyMatch(Files::isDirectory)
                        ? nothing(List.of(project))
                        : project + ": is not compiled: there is neither target/classes nor build/classes/java/main."
                                + " Run `mvn compile` (or `gradle classes`) there first.");
    }

    private static boolean hasIndex(Path classes) {
        return Files.isRegularFile(classes.resolve(FOLDER).resolve("index"));
    }

    private static List<Document> entry(Path entry) throws InputException {
        if (Files.isDirectory(entry)) {
            return folder(entry, entry.toString() + "/");
        }
        if (!Files.isRegularFile(entry)) {
            throw new InputException(entry + ": there is no such folder or jar (see source.java)");
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            return folder(jar.getPath("/"), entry + "!/");
        } catch (IOException | ProviderNotFoundException failure) {
            throw new InputException(entry + ": is no jar (expected: a folder of classes or a jar)");
        }
    }

    private static List<Document> folder(Path root, String name) throws InputException {
        if (!hasIndex(root)) {
            return List.of();
        }
        Path folder = root.resolve(FOLDER);
        List<Document> documents = new ArrayList<>();
        for (String line : text(folder.resolve("index"), name).lines().toList()) {
            if (!line.isBlank()) {
                documents.add(new Document(name + FOLDER + "/" + line, text(folder.resolve(line), name)));
            }
        }
        return documents;
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
