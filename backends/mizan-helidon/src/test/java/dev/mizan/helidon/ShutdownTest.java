package dev.mizan.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that stops while many call it. */
class ShutdownTest {

    private static final int CALLERS = 12;
    private static final int CALLS_BEFORE = 400;

    @Test
    @Timeout(120)
    void everyCallThatRan_isAnswered() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(CALLS_BEFORE);
        Notes notes = new Notes();
        notes.between(() -> {
            ran.incrementAndGet();
            busy.countDown();
        });
        MizanServer server = MizanServer.start(0, notes);
        URI call = server.uri().resolve("call/");
        int answered = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                counts.add(callers.submit(() -> callUntilItStops(call)));
            }
            busy.await();
            server.close();
            for (Future<Integer> count : counts) {
                answered += count.get();
            }
        }

        assertThat(answered).isEqualTo(ran.get()).isGreaterThanOrEqualTo(CALLS_BEFORE);
    }

    /** How many calls had an answer before the server said that it stops, or was gone. */
    private static int callUntilItStops(URI call) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(call)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"fn\":\"addNote\",\"args\":{\"text\":\"a\"}}"))
                .build();
        int answered = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                int status = client.send(request, BodyHandlers.ofString()).statusCode();
                if (status != 200) {
                    assertThat(status).isEqualTo(503);
                    return answered;
                }
                answered++;
            }
        } catch (IOException gone) {
            // The server was gone before the call began: had it run, the counts would differ.
            return answered;
        }
    }
}
