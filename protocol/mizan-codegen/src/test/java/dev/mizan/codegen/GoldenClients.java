package dev.mizan.codegen;

import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts in {@code goldens/client} and the clients they become. */
final class GoldenClients {

    static final Path FOLDER = Path.of("src/test/resources/goldens/client");

    /** The clients of each case: their folder, and what is asked for. */
    static final Map<String, ClientRequest> CLIENTS = new TreeMap<>(Map.of(
            "api", ClientRequest.of("react"),
            "vue", ClientRequest.of("vue"),
            "svelte", ClientRequest.of("svelte")));

    private GoldenClients() {}

    static List<String> cases() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MizanIr contract(String name) {
        Path file = FOLDER.resolve(name).resolve("contract.kdl");
        MizanIr read = KdlReader.read(file.toString(), read(file));
        return Linker.contract(Linker.link(List.of(new Linker.Fragment(file.toString(), read))));
    }

    static Path client(String name, String folder) {
        return FOLDER.resolve(name).resolve(folder);
    }

    static Map<String, String> expected(Path client) throws IOException {
        try (Stream<Path> files = Files.walk(client)) {
            return new TreeMap<>(files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> client.relativize(file).toString().replace('\\', '/'), GoldenClients::read)));
        }
    }

    static Map<String, String> byPath(List<ClientFile> files) {
        return new TreeMap<>(files.stream().collect(Collectors.toMap(ClientFile::path, ClientFile::text)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
