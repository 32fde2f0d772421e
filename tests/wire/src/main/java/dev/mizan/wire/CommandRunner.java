package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.wire.WireResult.Mismatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs commands of {@code mizan} in a process of their own. */
public final class CommandRunner {

    /** Where a command's complaints go. */
    private static final String ERRORS = "errors.txt";

    private CommandRunner() {}

    /**
     * Runs {@code commandCase}.
     *
     * <pre>{@code CommandRunner.run(commandCase, List.of("java", "-jar", "mizan-cli.jar"), folder) }</pre>
     *
     * @param mizan the words that start the command line
     * @param folder where it runs, with a {@code mizan.toml} that names the server's classes
     */
    public static WireResult run(CommandCase commandCase, List<String> mizan, Path folder) {
        List<String> words = new ArrayList<>(mizan);
        words.addAll(commandCase.arguments());
        List<Mismatch> mismatches;
        byte[] printed = new byte[0];
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve(ERRORS).toFile())
                    .start();
            process.getOutputStream().close();
            printed = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            mismatches = exit == 0
                    ? compare(commandCase.expected(), printed)
                    : List.of(new Mismatch("exit code", "0", exit + ": " + Files.readString(folder.resolve(ERRORS))));
        } catch (IOException e) {
            mismatches = List.of(new Mismatch("process", "a command that runs", e.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            mismatches = List.of(new Mismatch("process", "a command that ends", "interrupted"));
        }
        List<WireResponse> answers = List.of(new WireResponse(0, List.of(), printed));
        String report = "";
        if (!mismatches.isEmpty()) {
            byte[] command = ("mizan " + String.join(" ", commandCase.arguments())).getBytes(StandardCharsets.UTF_8);
            report = FailureReport.of(commandCase, 0, 1, command, mismatches);
        }
        return new WireResult(commandCase.id(), answers, Map.of(), mismatches, report);
    }

    private static List<Mismatch> compare(Map<String, JsonValue> expected, byte[] printed) {
        List<Mismatch> mismatches = new ArrayList<>();
        new TreeMap<>(expected).forEach((place, value) -> {
            Optional<JsonValue> found = Captured.at(place, printed);
            String actual = found.map(CanonicalJson::sorted).orElse("(absent)");
            if (!actual.equals(CanonicalJson.sorted(value))) {
                mismatches.add(new Mismatch(place, CanonicalJson.sorted(value), actual));
            }
        });
        return mismatches;
    }
}
