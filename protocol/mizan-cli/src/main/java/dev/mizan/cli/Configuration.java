package dev.mizan.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code mizan.toml} says.
 *
 * @param file the file itself
 * @param output the folder that receives the client
 * @param targets what to emit, in the order of preference
 * @param source where the contract comes from
 */
record Configuration(Path file, Path output, List<String> targets, ContractSource source) {

    Configuration {
        targets = List.copyOf(targets);
    }
}
