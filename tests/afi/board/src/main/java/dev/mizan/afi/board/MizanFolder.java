package dev.mizan.afi.board;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder in which {@code mizan} runs on the classes of the adapter under test.
 *
 * <pre>{@code
 * MizanFolder mizan = MizanFolder.in(Path.of("target/mizan"));
 * CommandRunner.run(commandCase, mizan.command(), mizan.path());
 * }</pre>
 *
 * @param path where its {@code mizan.toml} is
 * @param classPath what the test itself runs with, the command line among it
 */
public record MizanFolder(Path path, List<String> classPath) {

    private static final String FRAGMENTS = "META-INF/mizan";

    public MizanFolder {
        classPath = List.copyOf(classPath);
    }

    /**
     * Writes {@code mizan.toml} below {@code folder}.
     *
     * @throws IOException if it cannot be written
     */
    public static MizanFolder in(Path folder) throws IOException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        MizanFolder made = new MizanFolder(folder, List.of(all.split(File.pathSeparator)));
        List<String> classes = made.fragments();
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("mizan.toml"),
                "output = \"client\"\ntargets = [\"stage1\"]\n[source.java]\nproject = " + quoted(classes.getFirst())
                        + "\nclasspath = "
                        + classes.stream().skip(1).map(MizanFolder::quoted).collect(Collectors.joining(", ", "[", "]"))
                        + "\n");
        return made;
    }

    private List<String> fragments() {
        return classPath.stream().filter(MizanFolder::holdsFragments).toList();
    }

    private static boolean holdsFragments(String entry) {
        Path path = Path.of(entry);
        if (Files.isDirectory(path)) {
            return Files.isDirectory(path.resolve(FRAGMENTS));
        }
        if (!entry.endsWith(".jar") || !Files.isRegularFile(path)) {
            return false;
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return Files.isDirectory(jar.getPath(FRAGMENTS));
        } catch (IOException e) {
            return false;
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The words that start the command line. */
    public List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Arrays.asList(java, "-cp", String.join(File.pathSeparator, classPath), "dev.mizan.cli.MizanCommand");
    }
}
