package dev.mizan.cli;

import dev.mizan.codegen.ClientRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads {@code mizan.toml}; paths in it are relative to its folder. All problems are reported together. */
final class ConfigurationReader {

    private static final Set<String> CLIENT_KEYS = Set.of("output", "targets", "package");
    private static final Set<String> KEYS = Set.of("output", "targets", "package", "client", "source", "manifest");
    private static final String EXAMPLE = """
            Write one, for example:

                output  = "src/api"
                targets = ["react"]

                [source.java]
                project = "../backend"
            """;

    private ConfigurationReader() {}

    /**
     * The configuration in {@code file}.
     *
     * @throws InputException with every problem, each with its line and column
     */
    static Configuration read(Path file) throws InputException {
        return read(file, true);
    }

    /**
     * The configuration in {@code file}, which need not ask for any client.
     *
     * @throws InputException with every problem, each with its line and column
     */
    static Configuration readSource(Path file) throws InputException {
        return read(file, false);
    }

    private static Configuration read(Path file, boolean withClients) throws InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file + ": there is no such file. " + EXAMPLE.strip());
        }
        TomlParseResult toml = Toml.parse(text(file));
        if (toml.hasErrors()) {
            throw new InputException(toml.errors().stream()
                    .map(error -> TomlSection.at(file, error.position()) + TomlFault.describe(error))
                    .toList());
        }
        List<String> problems = new ArrayList<>();
        TomlSection root = TomlSection.root(file, toml, problems);
        root.refuseUnknown(KEYS);
        List<Client> clients = withClients || hasClients(root) ? clients(root) : List.of();
        Optional<ContractSource> source = SourceSection.read(root);
        ViewUrls viewUrls = ViewUrls.read(root);
        if (!problems.isEmpty() || source.isEmpty()) {
            throw new InputException(problems);
        }
        return new Configuration(file, clients, source.get(), viewUrls);
    }

    private static String text(Path file) throws InputException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(file + ": is not UTF-8 (expected: TOML as UTF-8)");
        } catch (IOException failure) {
            throw new InputException(file + ": cannot be read: " + SourceReader.reason(failure));
        }
    }

    private static boolean hasClients(TomlSection root) {
        return root.has("client") || CLIENT_KEYS.stream().anyMatch(root::has);
    }

    private static List<Client> clients(TomlSection root) {
        if (!root.has("client")) {
            return client(root).stream().toList();
        }
        List<String> both = CLIENT_KEYS.stream().filter(root::has).sorted().toList();
        both.forEach(key -> root.problem(
                key,
                key + " stands beside [[client]] (expected: one client at the top level, or all of them as [[client]]"
                        + " tables). Move it into the table it belongs to."));
        List<Client> clients = new ArrayList<>();
        Map<Path, Client> byOutput = new HashMap<>();
        for (TomlSection section : root.tables("client")) {
            section.refuseUnknown(CLIENT_KEYS);
            client(section).ifPresent(client -> {
                clients.add(client);
                refuseSharedFolder(section, client, byOutput);
            });
        }
        return clients;
    }

    private static void refuseSharedFolder(TomlSection section, Client client, Map<Path, Client> byOutput) {
        Path folder = client.output().toAbsolutePath().normalize();
        boolean shared =
                byOutput.keySet().stream().anyMatch(other -> other.startsWith(folder) || folder.startsWith(other));
        if (shared) {
            section.problem(
                    "output",
                    "client.output is a folder of another client, or lies inside or around one (expected: a folder of"
                            + " its own). Targets of one language can be one client.");
        }
        byOutput.put(folder, client);
    }

    private static Optional<Client> client(TomlSection section) {
        Optional<Path> output = section.requiredPath("output");
        List<String> targets = section.requiredStrings("targets", "a list such as [\"react\"]");
        Optional<String> packageName = section.text("package");
        ClientRequest request = new ClientRequest(targets, packageName.or(() -> output.map(ConfigurationReader::name)));
        refuseTargets(section, request);
        return output.map(folder -> new Client(folder, request));
    }

    /** What is wrong with one target stands at it, what is wrong with all of them at the first. */
    private static void refuseTargets(TomlSection section, ClientRequest request) {
        List<String> targets = request.targets();
        int before = section.problems();
        for (int i = 0; i < targets.size(); i++) {
            for (String problem : new ClientRequest(List.of(targets.get(i)), Optional.of("any")).problems()) {
                section.problem("targets", i, problem);
            }
        }
        if (section.problems() == before && !targets.isEmpty()) {
            request.problems().forEach(problem -> section.problem("targets", problem + " Write [[client]] tables."));
        }
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "api" : name.toString();
    }
}
