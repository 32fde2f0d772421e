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
     * @param compilation how {@code --watch} compiles what was saved
     */
    record Java(Optional<Path> project, List<Path> classpath, Compilation compilation) implements ContractSource {
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
     * @param watched the files and folders whose change makes {@code --watch} run it again
     */
    record Script(List<String> command, Path folder, List<Path> watched) implements ContractSource {
        public Script {
            command = List.copyOf(command);
            watched = List.copyOf(watched);
        }

        /** The command as one would type it. */
        String line() {
            return String.join(" ", command);
        }
    }

    /** How {@code --watch} compiles a Java project. */
    sealed interface Compilation {
        /** With the build tool that the project's files tell of. */
        record Detected() implements Compilation {}

        /** Not at all: an IDE or another process does. */
        record Never() implements Compilation {}

        /**
         * With a command of its own.
         *
         * @param command the program and its arguments
         * @param folder where it runs
         */
        record Command(List<String> command, Path folder) implements Compilation {
            public Command {
                command = List.copyOf(command);
            }
        }
    }
}
