package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that stops while somebody waits. */
class ShutdownTest {

    @Test
    @Timeout(60)
    void callThatRuns_isAnsweredBeforeTheServerStops() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        DeskApplication.class, EndpointTest.Open.class)
                .properties("server.port=0")
                .run()) {
            context.getBean(Desk.class).between(() -> {
                inside.countDown();
                await(stopping);
            });
            Wire wire = new Wire(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
            CompletableFuture<HttpResponse<String>> call =
                    CompletableFuture.supplyAsync(() -> wire.call("count_notes", "{}"));
            await(inside);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(context::close);
            stopping.countDown();

            assertThat(call.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            closing.get(30, TimeUnit.SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
