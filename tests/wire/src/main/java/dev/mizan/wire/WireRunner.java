package dev.mizan.wire;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.WireResult.Mismatch;
import dev.mizan.wire.WireStep.Capture;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs cases against a server; every case has its own connections and its own cookies. */
public final class WireRunner {

    /** The placeholder of the server's own origin. */
    static final String ORIGIN = "origin";

    private final WireCase wireCase;
    private final WireTransport transport;
    private final List<WireResponse> answers = new ArrayList<>();
    private final Map<String, String> values;
    private final Map<String, String> captured = new HashMap<>();
    private final Cookies cookies = new Cookies();

    private WireRunner(WireCase wireCase, WireTransport transport) {
        this.wireCase = wireCase;
        this.transport = transport;
        this.values = new HashMap<>(wireCase.vocabulary().values());
        this.values.put(ORIGIN, "http://" + transport.server().getRawAuthority());
    }

    /**
     * Runs {@code wireCase}; stops at its first step that goes wrong.
     *
     * <pre>{@code WireRunner.run(wireCase, URI.create("http://127.0.0.1:9000")) }</pre>
     *
     * @param server where it listens, without a path
     */
    public static WireResult run(WireCase wireCase, URI server) {
        return run(wireCase, WireTransport.to(server));
    }

    /** Runs {@code wireCase} through {@code transport}; stops at its first step that goes wrong. */
    public static WireResult run(WireCase wireCase, WireTransport transport) {
        return new WireRunner(wireCase, transport).run();
    }

    private WireResult run() {
        for (int i = 0; i < wireCase.steps().size(); i++) {
            WireStep step = wireCase.steps().get(i);
            byte[] request = RequestWriter.bytes(step.request(), transport.server(), cookies, values);
            List<Mismatch> mismatches = exchange(step, request);
            if (!mismatches.isEmpty()) {
                return new WireResult(
                        wireCase, answers, captured, mismatches, FailureReport.of(wireCase, i, request, mismatches));
            }
        }
        return new WireResult(wireCase, answers, captured, List.of(), "");
    }

    private List<Mismatch> exchange(WireStep step, byte[] request) {
        try {
            boolean head = step.request().method().toString().equals("HEAD");
            WireResponse response = transport.exchange(request, head);
            answers.add(response);
            cookies.take(response);
            List<Mismatch> mismatches = AnswerCheck.compare(
                    step.expected(), response, values, wireCase.vocabulary().patterns());
            return mismatches.isEmpty() ? capture(step.captures(), response) : mismatches;
        } catch (IOException | NumberFormatException e) {
            return List.of(new Mismatch("connection", "an HTTP answer", e.toString()));
        }
    }

    private List<Mismatch> capture(List<Capture> captures, WireResponse response) {
        for (Capture capture : captures) {
            Optional<String> value = value(capture, response);
            if (value.isEmpty()) {
                return List.of(new Mismatch("capture " + capture.name(), capture.toString(), "(absent)"));
            }
            values.put(capture.name(), value.get());
            captured.put(capture.name(), value.get());
        }
        return List.of();
    }

    private Optional<String> value(Capture capture, WireResponse response) {
        return switch (capture) {
            case Capture.OfCookie of -> cookies.value(of.cookie().fill(values));
            case Capture.OfHeader of ->
                response.headers(of.header().fill(values)).stream().findFirst();
            case Capture.OfBody of -> at(of.pointer(), response);
        };
    }

    private static Optional<String> at(String pointer, WireResponse response) {
        try {
            JsonValue value = JsonReader.read(response.body());
            for (String name : pointer.substring(1).split("/", -1)) {
                JsonValue member =
                        value instanceof JsonObject object ? object.members().get(name) : null;
                if (member == null) {
                    return Optional.empty();
                }
                value = member;
            }
            return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }
}
