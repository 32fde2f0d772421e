package dev.mizan.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Maven or Gradle project on disk: its modules, and where its sources and classes lie. */
final class JavaProject {

    /** Where builds put classes, and what annotation processors write beside them. */
    static final List<String> CLASSES = List.of(
            "target/classes", "build/classes/java/main", String.join("/", "build", "tmp", "kapt3", "classes", "main"));

    private static final List<String> SOURCES = List.of("src/main/java", "src/main/kotlin");
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final Set<String> WITHOUT_MODULES = Set.of("src", "target", "build", "node_modules");
    private static final int DEEPEST_MODULE = 4;

    private final Path folder;

    JavaProject(Path folder) {
        this.folder = folder;
    }

    /** The project's own folder and those of its modules, each at most once. */
    List<Path> modules() {
        Set<Path> modules = new TreeSet<>();
        collect(folder.normalize(), modules);
        List<Path> ordered = new ArrayList<>(modules);
        return ordered;
    }

    /** The folders that hold, or will hold, its compiled classes. */
    List<Path> classes() {
        return modules().stream()
                .flatMap(module -> CLASSES.stream().map(module::resolve))
                .map(Path::normalize)
                .toList();
    }

    /** What it is compiled from: folders of sources and build files, those that are there. */
    List<Path> sources() {
        return modules().stream()
                .flatMap(module -> java.util.stream.Stream.concat(SOURCES.stream(), BUILD_FILES.stream())
                        .map(module::resolve))
                .filter(Files::exists)
                .map(Path::normalize)
                .toList();
    }

    private static void collect(Path project, Set<Path> modules) {
        if (!modules.add(project)) {
            return;
        }
        MavenModules.of(project).forEach(module -> collect(module, modules));
        if (isGradle(project)) {
            modules.addAll(gradleModules(project));
        }
    }

    static boolean isGradle(Path project) {
        return BUILD_FILES.stream()
                .filter(file -> file.contains("gradle"))
                .anyMatch(file -> Files.isRegularFile(project.resolve(file)));
    }

    /** Which folders are modules only Gradle itself can say, so every folder with a build file counts. */
    private static Set<Path> gradleModules(Path project) {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(
                    project,
                    EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                    DEEPEST_MODULE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                            String name = visited.getFileName().toString();
                            boolean inner = !visited.equals(project);
                            if (inner && (name.startsWith(".") || WITHOUT_MODULES.contains(name))) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            if (inner && isGradle(visited)) {
                                found.add(visited.normalize());
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            return found;
        }
        return found;
    }
}
