package dev.mizan.benchmarks.codegen;

import dev.mizan.benchmarks.RatioOfMedians;
import dev.mizan.codegen.ClientFolder;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.KdlWriter;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Emits a client of {@link LargeContract} warm, cold and after a change, checks it with {@code tsc}, and runs other
 * generators on {@link OpenApiDocument} in the same rounds. Prints a table of medians.
 */
public final class CodegenRun {

    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int WARM_UP = Integer.getInteger("warmUp", 30);
    private static final int MEMORY_BOUND = 100;
    private static final ClientRequest REACT = ClientRequest.of("react");
    private static final Pattern TOTAL_TIME = Pattern.compile("Total time:\\s+([\\d.]+)s");
    private static final Pattern MEMORY = Pattern.compile("Memory used:\\s+(\\d+)K");

    private final Path work = Path.of(System.getProperty("work")).toAbsolutePath();
    private final Path repository =
            Path.of(System.getProperty("repository")).toAbsolutePath().normalize();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private CodegenRun() {}

    /** Runs it; {@code -Drounds=} and {@code -DwarmUp=} set its length. */
    public static void main(String[] args) throws Exception {
        new CodegenRun().run();
    }

    private void run() throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        String contract = KdlWriter.write(LargeContract.of("label"));
        Files.writeString(work.resolve("contract.kdl"), contract);
        Files.writeString(work.resolve("openapi.json"), OpenApiDocument.of(LargeContract.of("label")));
        System.out.printf(Locale.ROOT, "contract: %,d bytes%n%n", Files.size(work.resolve("contract.kdl")));
        warm(contract);
        commands();
        check();
    }

    private void warm(String contract) throws IOException {
        Path output = work.resolve("warm");
        double[] full = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            delete(output);
            double millis = emit(contract, output);
            if (round >= 0) {
                full[round] = millis;
            }
        }
        report("Mizan, full, in a warm JVM", full, 1_000);
        String changed = KdlWriter.write(LargeContract.of("caption"));
        double[] incremental = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            incremental[round] = emit(round % 2 == 0 ? changed : contract, output);
        }
        report("Mizan, one function changed", incremental, 100);
    }

    private static double emit(String contract, Path output) throws IOException {
        long start = System.nanoTime();
        MizanIr read = KdlReader.readContract("contract.kdl", contract);
        new ClientFolder(output).write(ClientGenerator.generate(read, REACT));
        return (System.nanoTime() - start) / 1e6;
    }

    private void commands() throws IOException, InterruptedException {
        Path cold = work.resolve("cold");
        Files.createDirectories(cold);
        Files.writeString(
                cold.resolve("mizan.toml"),
                "output = \"api\"\ntargets = [\"react\"]\n[source.kdl]\nfile = \"../contract.kdl\"\n");
        Path tools = Path.of(System.getProperty("tools")).toAbsolutePath().normalize();
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put(
                "Mizan, full, as a cold command", new Command(cold, List.of(java, "-jar", path("cli"), "generate")));
        commands.put(
                "openapi-typescript (types only)",
                new Command(work, node(tools, "openapi-typescript", "openapi.json", "-o", "types/api.ts")));
        commands.put(
                "orval (react-query)",
                new Command(
                        work,
                        node(
                                tools,
                                "orval",
                                "--input",
                                "openapi.json",
                                "--output",
                                "orval/api.ts",
                                "--client",
                                "react-query")));
        commands.put(
                "openapi-generator (typescript-fetch)",
                new Command(
                        work,
                        List.of(
                                java,
                                "-jar",
                                path("openapi-generator"),
                                "generate",
                                "-g",
                                "typescript-fetch",
                                "-i",
                                "openapi.json",
                                "-o",
                                "fetch")));
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Command> each : commands.entrySet()) {
                for (String folder : List.of("cold/api", "types", "orval", "fetch")) {
                    delete(work.resolve(folder));
                }
                times.computeIfAbsent(each.getKey(), name -> new double[ROUNDS])[round] =
                        each.getValue().run().millis();
            }
            System.err.printf("\r  round %d of %d ", round + 1, ROUNDS);
        }
        System.err.println();
        times.forEach((name, millis) -> report(name, millis, name.startsWith("Mizan") ? 2_000 : 0));
    }

    private static String path(String property) {
        return Path.of(System.getProperty(property))
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private static List<String> node(Path tools, String tool, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of(tools.resolve(".bin").resolve(tool).toString()));
        words.addAll(Arrays.asList(arguments));
        return words;
    }

    /** Checks the emitted React client, and a React file without content, with the strictest {@code tsc}. */
    private void check() throws IOException, InterruptedException {
        Path full = project(work.resolve("tsc/full"));
        new ClientFolder(full.resolve("api")).write(ClientGenerator.generate(LargeContract.of("label"), REACT));
        Path empty = project(work.resolve("tsc/empty"));
        Files.writeString(empty.resolve("empty.tsx"), "import { useState } from \"react\";\nexport { useState };\n");
        double[] millis = new double[ROUNDS];
        double[] memory = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String output = tsc(full).run().output();
            millis[round] = 1_000 * number(TOTAL_TIME, output);
            memory[round] =
                    (number(MEMORY, output) - number(MEMORY, tsc(empty).run().output())) / 1_024;
        }
        report("tsc over the React client", millis, 3_000);
        double median = RatioOfMedians.median(memory);
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.0f MB   bound %d MB: %s%n",
                "  its memory above an empty React file",
                median,
                MEMORY_BOUND,
                median <= MEMORY_BOUND ? "met" : "not met");
    }

    private Command tsc(Path project) {
        String tsc = repository.resolve("node_modules/typescript/bin/tsc").toString();
        return new Command(project, List.of("node", tsc, "-p", ".", "--extendedDiagnostics"));
    }

    private static Path project(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "strict": true,
                    "noUncheckedIndexedAccess": true,
                    "exactOptionalPropertyTypes": true,
                    "noEmit": true,
                    "skipLibCheck": true,
                    "target": "ES2022",
                    "module": "ESNext",
                    "moduleResolution": "bundler",
                    "jsx": "react-jsx",
                    "types": []
                  },
                  "include": ["**/*.ts", "**/*.tsx"]
                }
                """);
        return folder;
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in:\n" + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static void report(String name, double[] millis, int bound) {
        double median = RatioOfMedians.median(millis);
        String judged = bound == 0 ? "" : "   bound %,d ms: %s".formatted(bound, median <= bound ? "met" : "not met");
        System.out.printf(Locale.ROOT, "%-40s %8.0f ms%s%n", name, median, judged);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
