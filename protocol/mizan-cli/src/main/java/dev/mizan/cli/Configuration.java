package dev.mizan.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code mizan.toml} says.
 *
 * @param file the file itself
 * @param clients what to emit; none where a command needs none
 * @param source where the contract comes from
 */
record Configuration(Path file, List<Client> clients, ContractSource source) {

    Configuration {
        clients = List.copyOf(clients);
    }
}
