package dev.mizan.wire;

import dev.mizan.wire.WireResult.Mismatch;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs cases against a server; every case has its own connections and its own cookies. */
public final class WireRunner {

    /** The placeholder of the server's own origin. */
    static final String ORIGIN = "origin";

    private final WireCase wireCase;
    private final WireTransport transport;
    private final List<WireResponse> answers = new ArrayList<>();
    private final Map<String, String> values;
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
                        wireCase.id(),
                        answers,
                        Captured.named(wireCase, values),
                        mismatches,
                        FailureReport.of(wireCase, i, request, mismatches));
            }
        }
        return new WireResult(wireCase.id(), answers, Captured.named(wireCase, values), List.of(), "");
    }

    private List<Mismatch> exchange(WireStep step, byte[] request) {
        try {
            boolean head = step.request().method().toString().equals("HEAD");
            for (WireResponse response : exchange(request, head, step.parallel())) {
                answers.add(response);
                cookies.take(response);
                List<Mismatch> mismatches = AnswerCheck.compare(
                        step.expected(), response, values, wireCase.vocabulary().patterns());
                if (!mismatches.isEmpty()) {
                    return mismatches;
                }
            }
            return Captured.take(step.captures(), answers.getLast(), cookies, values);
        } catch (IOException | NumberFormatException e) {
            return List.of(new Mismatch("connection", "an HTTP answer", e.toString()));
        }
    }

    /** The answers to one request that is sent {@code times} times at once. */
    private List<WireResponse> exchange(byte[] request, boolean head, int times) throws IOException {
        if (times == 1) {
            return List.of(transport.exchange(request, head));
        }
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<WireResponse> sender = () -> transport.exchange(request, head);
            List<WireResponse> responses = new ArrayList<>();
            for (Future<WireResponse> answer : senders.invokeAll(Collections.nCopies(times, sender))) {
                responses.add(answer.get());
            }
            return responses;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
