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
    private final FrameChannel channel;
    private final Map<String, FrameChannel.Connection> connections = new HashMap<>();
    private final List<WireResponse> answers = new ArrayList<>();

    private FrameRunner(WireCase wireCase, FrameChannel channel) {
        this.wireCase = wireCase;
        this.channel = channel;
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
        try {
            return runner.run(lines);
        } finally {
            runner.close();
        }
    }

    private WireResult run(List<FrameScript.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            FrameScript.Line line = lines.get(i);
            List<Mismatch> mismatches = exchange(line);
            if (!mismatches.isEmpty()) {
                byte[] sent = line.frame().getBytes(StandardCharsets.UTF_8);
                return new WireResult(
                        wireCase, answers, Map.of(), mismatches, FailureReport.of(wireCase, i, sent, mismatches));
            }
        }
        return new WireResult(wireCase, answers, Map.of(), List.of(), "");
    }

    private List<Mismatch> exchange(FrameScript.Line line) {
        try {
            FrameChannel.Connection connection = connection(line.user());
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
            ExpectedAnswer expected = new ExpectedAnswer(
                    0, Map.of(), line.expected().body(), line.expected().lacks());
            return AnswerCheck.compare(
                    expected,
                    response,
                    wireCase.vocabulary().values(),
                    wireCase.vocabulary().patterns());
        } catch (IOException e) {
            return List.of(new Mismatch("connection", "a frame", e.toString()));
        }
    }

    private FrameChannel.Connection connection(String user) throws IOException {
        FrameChannel.Connection known = connections.get(user);
        if (known != null) {
            return known;
        }
        FrameChannel.Connection connection = channel.connect(user);
        connections.put(user, connection);
        String first = connection.receive();
        if (!first.matches("\\{\"connection\":\"[^\"]{16,}\",\"type\":\"ready\"}")) {
            throw new IOException(
                    "the first frame is " + first + " (expected: {\"connection\":\"…\",\"type\":\"ready\"})");
        }
        return connection;
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

    private void close() {
        for (FrameChannel.Connection connection : connections.values()) {
            try {
                connection.close();
            } catch (IOException e) {
                // the case is decided; what a connection says while it goes changes nothing
            }
        }
    }
}
