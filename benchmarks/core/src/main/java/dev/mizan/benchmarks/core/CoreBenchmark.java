package dev.mizan.benchmarks.core;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Transactions;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One read, one mutation and one bundle of three, each by the dispatcher and by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {

    private static final byte[] READ_CALL = utf8("{\"fn\":\"order\",\"args\":{\"orderId\":5}}");
    private static final byte[] READ_BODY = utf8("{\"orderId\":5}");
    private static final byte[] CHANGE_CALL =
            utf8("{\"fn\":\"changeCustomer\",\"args\":{\"orderId\":5,\"customer\":\"Ann Lee\"}}");
    private static final byte[] CHANGE_BODY = utf8("{\"orderId\":5,\"customer\":\"Ann Lee\"}");
    private static final String QUERY = "orderId=5";

    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
            FunctionRegistry.of(List.of(new StoreMizan())),
            MizanSettings.DEFAULTS,
            new Container(),
            IdentitySource.ANONYMOUS,
            CsrfProtection.NONE,
            Transactions.NONE,
            ContextPropagation.NONE,
            InjectableSource.NONE,
            FailureMapping.NONE,
            Optional.of(validation)));
    private final StoreByHand byHand = new StoreByHand(new Store(), validation.getValidator());

    private record Container() implements InstanceSource {
        @Override
        public <T> T instance(Class<T> type) {
            return type.cast(new Store());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code POST call/} of a read. */
    @Benchmark
    public Reply readMizan() {
        return dispatcher.dispatch(MemoryExchange.call(READ_CALL));
    }

    /** The same read by hand. */
    @Benchmark
    public Object readByHand() {
        return byHand.order(READ_BODY);
    }

    /** {@code POST call/} of a mutation with constraints and one scoped target. */
    @Benchmark
    public Reply mutationMizan() {
        return dispatcher.dispatch(MemoryExchange.call(CHANGE_CALL));
    }

    /** The same mutation by hand. */
    @Benchmark
    public Object mutationByHand() {
        return byHand.changeCustomer(CHANGE_BODY);
    }

    /** {@code GET ctx/} of three members. */
    @Benchmark
    public Reply bundleMizan() {
        return dispatcher.dispatch(MemoryExchange.get("/ctx/orderBundle/", QUERY));
    }

    /** The same three by hand. */
    @Benchmark
    public Object bundleByHand() {
        return byHand.bundle(QUERY);
    }
}
