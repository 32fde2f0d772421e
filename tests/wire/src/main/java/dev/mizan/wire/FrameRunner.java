package dev.mizan.wire;

import dev.mizan.ir.MizanIr;
import dev.mizan.wire.WireResult.Mismatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs cases through frames: what a frame answers must be, byte for byte, the content that HTTP answers. Status and
 * headers, which frames have not, are not looked at.
 */
public final class FrameRunner {

    private final WireCase wireCase;
    private final FrameConnections connections;
    private final List<WireResponse> answers = new ArrayList<>();
    private final Map<String, String> values;

    private FrameRunner(WireCase wireCase, FrameChannel channel) {
        this.wireCase = wireCase;
        this.connections = new FrameConnections(channel);
        this.values = new HashMap<>(wireCase.vocabulary().values());
    }

    /** Whether frames can say what {@code wireCase} says: calls and bundles do, methods and status lines do not. */
    public static boolean canSay(WireCase wireCase, MizanIr contract) {
        return FrameScript.of(wireCase, contract).isPresent();
    }

    /**
     * Runs {@code wireCase}; stops at its first exchange that goes wrong.
     *
     * @param contract what the server serves, which tells how a param travels in JSON
     * @throws IllegalArgumentException if the case cannot be said in frames
     */
    public static WireResult run(WireCase wireCase, FrameChannel channel, MizanIr contract) {
        List<FrameScript.Line> lines = FrameScript.of(wireCase, contract)
                .orElseThrow(() -> new IllegalArgumentException(wireCase.id() + ": cannot be said in frames"));
        FrameRunner runner = new FrameRunner(wireCase, channel);
        try (runner.connections) {
            return runner.run(lines);
        }
    }

    private WireResult run(List<FrameScript.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            FrameScript.Line line = lines.get(i);
            List<Mismatch> mismatches = exchange(line);
            if (!mismatches.isEmpty()) {
                byte[] sent = line.frame().getBytes(StandardCharsets.UTF_8);
                return new WireResult(
                        wireCase.id(),
                        answers,
                        captured(),
                        mismatches,
                        FailureReport.of(wireCase, i, lines.size(), sent, mismatches));
            }
        }
        return new WireResult(wireCase.id(), answers, captured(), List.of(), "");
    }

    private Map<String, String> captured() {
        return Captured.named(wireCase, values);
    }

    private List<Mismatch> exchange(FrameScript.Line line) {
        try {
            FrameChannel.Connection connection = connections.of(line.user());
            connection.send(line.frame());
            String answer = connection.receive();
            while (answer.endsWith("\"type\":\"stale\"}")) {
                answer = connection.receive();
            }
            Optional<String> content = content(line, answer);
            if (content.isEmpty()) {
                String expected = "{\"id\":\"" + line.id() + "\",…,\"type\":\"result\"} or …\"error\"}, keys sorted";
                return List.of(new Mismatch("frame", expected, answer));
            }
            byte[] body = content.get().getBytes(StandardCharsets.UTF_8);
            WireResponse response = new WireResponse(0, List.of(), body);
            answers.add(response);
            ExpectedAnswer said = line.step().expected();
            List<Mismatch> mismatches = AnswerCheck.compare(
                    new ExpectedAnswer(0, Map.of(), said.body(), said.lacks()),
                    response,
                    values,
                    wireCase.vocabulary().patterns());
            return mismatches.isEmpty() ? Captured.take(line.step().captures(), response, values) : mismatches;
        } catch (IOException e) {
            return List.of(new Mismatch("connection", "a frame", e.toString()));
        }
    }

    /** What HTTP would answer as its body; empty if the frame is no answer to the line. */
    private static Optional<String> content(FrameScript.Line line, String frame) {
        String id = "\"id\":\"" + line.id() + "\"";
        String result = ",\"type\":\"result\"}";
        String error = "," + id + ",\"type\":\"error\"}";
        if (frame.startsWith("{\"error\":") && frame.endsWith(error)) {
            return Optional.of(frame.substring(0, frame.length() - error.length()) + "}");
        }
        if (!frame.startsWith("{" + id + ",") || !frame.endsWith(result)) {
            return Optional.empty();
        }
        String members = frame.substring(id.length() + 2, frame.length() - result.length());
        if (!line.bundle()) {
            return Optional.of("{" + members + "}");
        }
        String name = "\"result\":";
        return members.startsWith(name) ? Optional.of(members.substring(name.length())) : Optional.empty();
    }
}
