package dev.mizan.afi.board;

import dev.mizan.afi.board.Column.Reach;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.wire.CommandCase;
import dev.mizan.wire.CommandRunner;
import dev.mizan.wire.ConformanceCase;
import dev.mizan.wire.FrameCase;
import dev.mizan.wire.FrameCaseRunner;
import dev.mizan.wire.FrameChannel;
import dev.mizan.wire.FrameRunner;
import dev.mizan.wire.WebSocketChannel;
import dev.mizan.wire.WireCase;
import dev.mizan.wire.WireResponse;
import dev.mizan.wire.WireResult;
import dev.mizan.wire.WireRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One run of the suite on one adapter. */
final class BoardRun {

    /** The one origin of others that the fixture allows. */
    private static final String ORIGIN = "https://app.example";

    private final BoardSuite suite;
    private final Column column;
    private final RunningAdapter running;
    private final Path folder;
    private final List<ConformanceCase> planned;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /**
     * A run that has not begun.
     *
     * @param folder where its result is written
     * @throws IllegalArgumentException if the board has no column for the adapter, or one that is reached otherwise
     */
    BoardRun(BoardSuite suite, String adapter, RunningAdapter running, Path folder) {
        this.suite = suite;
        this.column = suite.capabilities().column(adapter);
        this.running = running;
        this.folder = folder;
        Reach reach = running.reach() instanceof RunningAdapter.Http ? Reach.HTTP : Reach.IPC;
        if (reach != column.reach()) {
            throw new IllegalArgumentException(
                    adapter + ": reached over " + reach + " (expected, says its column: " + column.reach() + ")");
        }
        this.planned = suite.cases().stream().filter(this::applies).toList();
    }

    /** The cases that are to be run, sorted by id. */
    List<ConformanceCase> planned() {
        return planned;
    }

    private boolean applies(ConformanceCase each) {
        if (suite.capabilities().all().stream()
                .noneMatch(capability -> capability.provenBy(each.id(), column.reach()))) {
            return false;
        }
        return !(running.reach() instanceof RunningAdapter.Ipc)
                || !(each instanceof WireCase wire)
                || FrameRunner.canSay(wire, running.contract());
    }

    /** Runs {@code each} and keeps what came of it. */
    Outcome run(ConformanceCase each) throws IOException {
        WireResult result = switch (each) {
            case WireCase wire -> run(wire);
            case FrameCase frames -> FrameCaseRunner.run(frames, channel());
            case CommandCase command -> run(command);
        };
        List<String> answers = new ArrayList<>();
        for (WireResponse answer : result.answers()) {
            answers.add(Normalised.text(answer, result.captured()));
        }
        return keep(new Outcome(
                each.id(), result.passed(), suite.owed().of(each.id(), column.adapter()), answers, result.report()));
    }

    /** Runs one of the board's own checks and keeps what came of it. */
    Outcome run(OwnCheck check) throws IOException {
        OwnCheck.Finding finding = check.run(running, suite);
        String report = check.id() + "\nexpected\n" + finding.expected() + "\nactual\n" + finding.actual();
        return keep(new Outcome(
                check.id(),
                finding.passed(),
                suite.owed().of(check.id(), column.adapter()),
                List.of(Sha256.hex(finding.actual())),
                finding.passed() ? "" : report));
    }

    private Outcome keep(Outcome outcome) {
        outcomes.put(outcome.id(), outcome);
        return outcome;
    }

    private WireResult run(WireCase wire) {
        return switch (running.reach()) {
            case RunningAdapter.Http http -> WireRunner.run(wire, http.server());
            case RunningAdapter.Ipc ipc -> FrameRunner.run(wire, ipc.channel(), running.contract());
        };
    }

    private FrameChannel channel() {
        return switch (running.reach()) {
            case RunningAdapter.Http http -> WebSocketChannel.to(http.server(), ORIGIN);
            case RunningAdapter.Ipc ipc -> ipc.channel();
        };
    }

    private WireResult run(CommandCase command) throws IOException {
        MizanFolder mizan = MizanFolder.in(folder.resolve("mizan-" + column.adapter()));
        return CommandRunner.run(command, mizan.command(), mizan.path());
    }

    /** Writes {@code <adapter>.json}. */
    void write() throws IOException {
        TreeMap<String, JsonValue> cases = new TreeMap<>();
        outcomes.forEach((id, outcome) -> cases.put(id, json(outcome)));
        int due = planned.size() + OwnCheck.values().length;
        JsonObject json = JsonObject.of(Map.of(
                "adapter",
                new JsonString(column.adapter()),
                "cases",
                JsonObject.of(cases),
                "planned",
                new JsonNumber(Integer.toString(due)),
                "suite",
                new JsonString(suite.digest())));
        Files.createDirectories(folder);
        Path file = folder.resolve(column.adapter() + ".json");
        Files.writeString(file, JsonWriter.canonical(json), StandardCharsets.UTF_8);
    }

    private static JsonValue json(Outcome outcome) {
        List<JsonValue> answers = new ArrayList<>();
        outcome.answers().forEach(answer -> answers.add(new JsonString(answer)));
        return JsonObject.of(Map.of(
                "answers",
                new JsonArray(answers),
                "verdict",
                new JsonString(outcome.verdict().word())));
    }
}
