package dev.mizan.cli;

import dev.mizan.codegen.ClientRequest;
import java.nio.file.Path;

/**
 * What {@code mizan.toml} says.
 *
 * @param file the file itself
 * @param output the folder that receives the client
 * @param client what to emit
 * @param source where the contract comes from
 */
record Configuration(Path file, Path output, ClientRequest client, ContractSource source) {}
