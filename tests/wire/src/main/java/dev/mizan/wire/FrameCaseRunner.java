package dev.mizan.wire;

import dev.mizan.wire.FrameCase.Line;
import dev.mizan.wire.WireResult.Mismatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the cases that are written in frames. */
public final class FrameCaseRunner {

    private FrameCaseRunner() {}

    /**
     * Runs {@code frameCase}; stops at the first frame that is not the one expected.
     *
     * <pre>{@code FrameCaseRunner.run(frameCase, WebSocketChannel.to(server, "https://app.example")) }</pre>
     */
    public static WireResult run(FrameCase frameCase, FrameChannel channel) {
        List<WireResponse> answers = new ArrayList<>();
        String sent = "";
        try (FrameConnections connections = new FrameConnections(channel)) {
            for (int i = 0; i < frameCase.lines().size(); i++) {
                Line line = frameCase.lines().get(i);
                List<Mismatch> mismatches = List.of();
                try {
                    FrameChannel.Connection connection = connections.of(line.connection());
                    if (line instanceof Line.Send send) {
                        sent = send.frame().fill(frameCase.vocabulary().values());
                        connection.send(sent);
                    } else if (line instanceof Line.Expect expect) {
                        String frame = connection.receive();
                        answers.add(new WireResponse(0, List.of(), frame.getBytes(StandardCharsets.UTF_8)));
                        mismatches = compare(expect.frame(), frame, frameCase.vocabulary());
                    }
                } catch (IOException e) {
                    mismatches = List.of(new Mismatch("connection", "a frame", e.toString()));
                }
                if (!mismatches.isEmpty()) {
                    byte[] last = sent.getBytes(StandardCharsets.UTF_8);
                    String report =
                            FailureReport.of(frameCase, i, frameCase.lines().size(), last, mismatches);
                    return new WireResult(frameCase.id(), answers, Map.of(), mismatches, report);
                }
            }
        }
        return new WireResult(frameCase.id(), answers, Map.of(), List.of(), "");
    }

    private static List<Mismatch> compare(Template expected, String frame, Vocabulary vocabulary) {
        if (expected.matches(frame, vocabulary.values(), vocabulary.patterns())) {
            return List.of();
        }
        int column = expected.firstDifference(frame, vocabulary.values(), vocabulary.patterns());
        return List.of(new Mismatch("frame", expected.toString(), frame, column));
    }
}
