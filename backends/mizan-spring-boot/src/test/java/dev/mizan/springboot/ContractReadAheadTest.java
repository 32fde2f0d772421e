package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.springboot.ContractReadAhead.Reading;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ContractReadAheadTest {

    private static final ClassLoader HERE = ContractReadAheadTest.class.getClassLoader();

    private static Reading finished(FutureTask<FunctionRegistry> result) {
        result.run();
        return new Reading(HERE, result);
    }

    @Test
    void application_servesTheContractThatWasReadAhead() throws Exception {
        try (ConfigurableApplicationContext context =
                SpringApplication.run(DeskApplication.class, "--server.port=0", "--server.address=127.0.0.1")) {
            FunctionRegistry ahead = context.getBean(Reading.class).result().get();
            assertThat(context.getBean(FunctionRegistry.class)).isSameAs(ahead);
            assertThat(ahead.sources()).isNotEmpty();
        }
    }

    @Test
    void reading_ofTheSameClasses_isTaken() {
        FunctionRegistry read = FunctionRegistry.of(List.of());
        assertThat(finished(new FutureTask<>(() -> read)).of(HERE)).containsSame(read);
    }

    @Test
    void reading_ofOtherClasses_isLeft() throws Exception {
        try (URLClassLoader other = new URLClassLoader(new URL[0], HERE)) {
            FunctionRegistry read = FunctionRegistry.of(List.of());
            assertThat(finished(new FutureTask<>(() -> read)).of(other)).isEmpty();
        }
    }

    @Test
    void reading_thatFailed_isLeftToWhoReadsItAgain() {
        FutureTask<FunctionRegistry> broken = new FutureTask<>(() -> {
            throw new IllegalStateException("no fragment");
        });
        assertThat(finished(broken).of(HERE)).isEmpty();
    }
}
