package dev.mizan.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code mizan.toml} says.
 *
 * @param file the file itself
 * @param clients what to emit; none where a command needs none
 * @param source where the contract comes from
 * @param viewUrls what an edge manifest has beside the contract
 */
record Configuration(Path file, List<Client> clients, ContractSource source, ViewUrls viewUrls) {

    Configuration {
        clients = List.copyOf(clients);
    }
}
