package dev.mizan.afi.board;

import dev.mizan.ir.ContractHash;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.FrameRunner;
import dev.mizan.wire.WireCase;
import dev.mizan.wire.WireResponse;
import dev.mizan.wire.WireResult;
import dev.mizan.wire.WireRunner;
import dev.mizan.wire.WireTransport;
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

    private final String adapter;
    private final RunningAdapter running;
    private final Map<String, WireResult> results = new ConcurrentHashMap<>();

    private BoardRun(String adapter, RunningAdapter running) {
        this.adapter = adapter;
        this.running = running;
    }

    static BoardRun of(String adapter, RunningAdapter running) {
        return new BoardRun(adapter, running);
    }

    MizanIr contract() {
        return running.contract();
    }

    /** The hash that the session endpoint answers; over frames alone, that of the adapter's own contract. */
    String servedContract() throws IOException, MalformedJsonException {
        if (!(running.reach() instanceof RunningAdapter.Http http)) {
            return ContractHash.of(running.contract());
        }
        String request = "GET /api/mizan/session/ HTTP/1.1\r\nHost: "
                + http.server().getRawAuthority() + "\r\nConnection: close\r\n\r\n";
        WireResponse answer =
                WireTransport.to(http.server()).exchange(request.getBytes(StandardCharsets.US_ASCII), false);
        return JsonReader.read(answer.body()) instanceof JsonObject session
                        && session.get("contract") instanceof JsonString contract
                ? contract.value()
                : answer.text();
    }

    boolean canRun(WireCase wireCase) {
        return switch (running.reach()) {
            case RunningAdapter.Http ignored -> true;
            case RunningAdapter.Ipc ignored -> FrameRunner.canSay(wireCase, running.contract());
        };
    }

    /** Runs {@code wireCase} and keeps what came of it. */
    WireResult run(WireCase wireCase) {
        WireResult result = switch (running.reach()) {
            case RunningAdapter.Http http -> WireRunner.run(wireCase, http.server());
            case RunningAdapter.Ipc ipc -> FrameRunner.run(wireCase, ipc.channel(), running.contract());
        };
        results.put(wireCase.id(), result);
        return result;
    }

    /** Writes {@code <adapter>.json} below {@code folder}. */
    void write(Path folder) throws IOException {
        TreeMap<String, JsonValue> cases = new TreeMap<>();
        results.forEach((id, result) -> cases.put(id, outcome(result)));
        JsonObject json = JsonObject.of(Map.of(
                "adapter", new JsonString(adapter),
                "cases", JsonObject.of(cases),
                "contract", new JsonString(ContractHash.of(running.contract()))));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(adapter + ".json"), JsonWriter.canonical(json), StandardCharsets.UTF_8);
    }

    private static JsonValue outcome(WireResult result) {
        List<JsonValue> answers = new ArrayList<>();
        result.answers().forEach(answer -> answers.add(new JsonString(Normalised.text(answer, result.captured()))));
        return JsonObject.of(Map.of("answers", new JsonArray(answers), "passed", JsonBoolean.of(result.passed())));
    }
}
