package dev.mizan.drivers;

import java.util.List;
import java.util.Map;

/**
 * What can be started.
 *
 * @param command the program and its arguments
 * @param environment variables that it needs beside those of this process
 */
record Program(List<String> command, Map<String, String> environment) {

    Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Program(String... command) {
        this(List.of(command), Map.of());
    }
}
