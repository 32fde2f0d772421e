package dev.mizan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a contract comes from. */
sealed interface ContractSource {

    /**
     * Compiled Java code that carries {@code META-INF/mizan}.
     *
     * @param project a Maven or Gradle project, a folder of classes, or a jar
     * @param classpath more folders of classes and jars, such as the modules it depends on
     */
    record Java(Optional<Path> project, List<Path> classpath) implements ContractSource {
        public Java {
            classpath = List.copyOf(classpath);
        }
    }

    /** A document in a file. */
    record Kdl(Path file) implements ContractSource {}

    /**
     * A command that prints a document.
     *
     * @param command the program and its arguments
     * @param folder where it runs
     */
    record Script(List<String> command, Path folder) implements ContractSource {
        public Script {
            command = List.copyOf(command);
        }
    }
}
