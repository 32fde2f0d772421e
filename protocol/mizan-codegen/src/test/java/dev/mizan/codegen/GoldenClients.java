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

    static Path client(String name) {
        return FOLDER.resolve(name).resolve("api");
    }

    static Map<String, String> expected(String name) throws IOException {
        try (Stream<Path> files = Files.list(client(name))) {
            return new TreeMap<>(
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), GoldenClients::read)));
        }
    }

    static Map<String, String> generated(String name) {
        return new TreeMap<>(ClientGenerator.generate(contract(name), ClientRequest.of("react")).stream()
                .collect(Collectors.toMap(ClientFile::path, ClientFile::text)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
