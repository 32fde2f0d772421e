package dev.mizan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.Names;
import dev.mizan.replay.HistoryCase.Side;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All cases at once: both sides of each compiled, emitted, served, and every client played against every server. */
final class Replay {

    private static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "../..")).toAbsolutePath();
    private static final Path FOLDER = Path.of("target/replay").toAbsolutePath();

    private final Map<String, Map<Side, CompiledSide>> compiled = new HashMap<>();
    private final JsonObject results;

    private Replay(List<HistoryCase> cases) throws Exception {
        deleteRecursively(FOLDER);
        try (LoopbackServer server = new LoopbackServer()) {
            List<JsonValue> plan = new ArrayList<>();
            for (HistoryCase one : cases) {
                plan.add(prepare(one, server));
            }
            JsonObject.Builder whole = new JsonObject.Builder();
            whole.add("base", new JsonString(server.base()));
            whole.add("cases", new JsonArray(plan));
            write(FOLDER.resolve("plan.json"), whole.build());
            drive();
        }
        results = (JsonObject) JsonReader.read(Files.readAllBytes(FOLDER.resolve("results.json")));
    }

    static Replay of(List<HistoryCase> cases) throws Exception {
        return new Replay(cases);
    }

    CompiledSide compiled(HistoryCase one, Side side) {
        return compiled.get(one.name()).get(side);
    }

    /** What went wrong between a client and a server when it asked what {@code which} picks; empty if nothing. */
    List<String> failures(HistoryCase one, Side client, Side server, Predicate<String> which) {
        JsonObject result = (JsonObject) results.get(one.name());
        JsonArray asked = (JsonArray) ((JsonObject) result.get("asked")).get(client.word() + "-" + server.word());
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < asked.elements().size(); i++) {
            String use = one.uses().get(client).get(i);
            if (which.test(use)) {
                String number = String.valueOf(i);
                messages(one, "check-" + client.word() + "-" + server.word())
                        .filter(message ->
                                ((JsonNumber) message.get("use")).text().equals(number))
                        .forEach(message -> failures.add(text(message)));
                failures.addAll(Answers.faults(compiled(one, client), use, (JsonObject)
                        asked.elements().get(i)));
            }
        }
        return failures;
    }

    /** What the compiler says about a file of the case. */
    List<String> compiler(HistoryCase one, String file) {
        return messages(one, file).map(Replay::text).toList();
    }

    private Stream<JsonObject> messages(HistoryCase one, String file) {
        JsonObject said = (JsonObject) ((JsonObject) results.get(one.name())).get("compiler");
        return said.get(file) instanceof JsonArray messages
                ? messages.elements().stream().map(JsonObject.class::cast)
                : Stream.empty();
    }

    private static String text(JsonObject message) {
        return "tsc: " + ((JsonString) message.get("text")).value();
    }

    private JsonObject prepare(HistoryCase one, LoopbackServer server) throws IOException {
        JsonObject.Builder plan = new JsonObject.Builder();
        JsonObject.Builder uses = new JsonObject.Builder();
        JsonObject.Builder errors = new JsonObject.Builder();
        for (Side side : Side.values()) {
            Path folder = FOLDER.resolve(one.name()).resolve(side.word());
            CompiledSide whole = CompiledSide.of(folder, one.source().get(side));
            compiled.computeIfAbsent(one.name(), name -> new HashMap<>()).put(side, whole);
            server.serve("/" + one.name() + "/" + side.word(), whole.registry());
            Path api = Files.createDirectories(folder.resolve("api"));
            for (ClientFile file : ClientGenerator.generate(whole.registry().contract(), ClientRequest.of())) {
                Files.writeString(api.resolve(file.path()), file.text());
            }
            uses.add(side.word(), texts(one.uses().get(side)));
            errors.add(side.word(), errorTypes(whole));
        }
        plan.add("name", new JsonString(one.name()));
        plan.add("code", new JsonString(one.code()));
        plan.add("errors", errors.build());
        plan.add("uses", uses.build());
        return plan.build();
    }

    /** The emitted types of the errors by code. */
    private static JsonObject errorTypes(CompiledSide side) {
        JsonObject.Builder types = new JsonObject.Builder();
        for (ErrorDef error : side.registry().contract().errors()) {
            types.add(error.code(), new JsonString(pascal(error.code()) + "Error"));
        }
        return types.build();
    }

    private static String pascal(String code) {
        return Names.pascal(code.toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonArray texts(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }

    private static void drive() throws IOException, InterruptedException {
        assertThat(ROOT.resolve("node_modules"))
                .withFailMessage("the npm workspace is not installed: run `npm ci` in %s first", ROOT)
                .isDirectory();
        Path script = Path.of("src/test/node/drive.mjs").toAbsolutePath();
        Process node = new ProcessBuilder("node", script.toString(), FOLDER.toString())
                .redirectErrorStream(true)
                .start();
        try {
            node.getOutputStream().close();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(node.exitValue()).withFailMessage(output).isZero();
        } finally {
            node.destroyForcibly();
        }
    }

    private static void write(Path file, JsonValue value) throws IOException {
        Files.write(file, JsonWriter.bytes(out -> out.value(value)));
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
