package dev.mizan.benchmarks.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comparison says something only where both sides do the same. */
class CoreBenchmarkTest {

    private final CoreBenchmark benchmark = new CoreBenchmark();

    private static void same(Reply reply, Object byHand) {
        Reply.Content ours = (Reply.Content) reply;
        StoreByHand.Answer theirs = (StoreByHand.Answer) byHand;
        assertThat(ours.status()).isEqualTo(200);
        assertThat(new String(ours.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(theirs.body(), StandardCharsets.UTF_8));
        assertThat(ours.headers().getOrDefault("X-Mizan-Invalidate", List.of("")))
                .containsExactly(theirs.invalidate());
    }

    @Test
    void bothSides_answerTheSameBytes() {
        same(benchmark.readMizan(), benchmark.readByHand());
        same(benchmark.mutationMizan(), benchmark.mutationByHand());
        same(benchmark.bundleMizan(), benchmark.bundleByHand());
    }
}
