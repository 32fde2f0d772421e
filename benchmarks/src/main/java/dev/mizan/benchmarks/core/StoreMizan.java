package dev.mizan.benchmarks.core;

import dev.mizan.benchmarks.core.Store.Line;
import dev.mizan.benchmarks.core.Store.Order;
import dev.mizan.benchmarks.core.Store.Parcel;
import dev.mizan.benchmarks.core.Store.Total;
import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.ObjectReader;
import dev.mizan.runtime.json.UnencodableException;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import dev.mizan.runtime.spi.FunctionBinding.Result;
import dev.mizan.runtime.spi.FunctionSource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The code that stands between {@link Store} and the dispatcher, as the processor writes it. */
public final class StoreMizan implements FunctionSource {

    record OrderArgs(int orderId) {}

    record ChangeArgs(int orderId, @NotBlank @Size(max = 40) String customer) {}

    private static final JsonName NAME_ARTICLE = JsonName.of("article");
    private static final JsonName NAME_CARRIER = JsonName.of("carrier");
    private static final JsonName NAME_COUNT = JsonName.of("count");
    private static final JsonName NAME_CUSTOMER = JsonName.of("customer");
    private static final JsonName NAME_DELIVERED = JsonName.of("delivered");
    private static final JsonName NAME_ID = JsonName.of("id");
    private static final JsonName NAME_LINES = JsonName.of("lines");
    private static final JsonName NAME_NET = JsonName.of("net");
    private static final JsonName NAME_NUMBER = JsonName.of("number");
    private static final JsonName NAME_PLACED = JsonName.of("placed");
    private static final JsonName NAME_PRICE = JsonName.of("price");
    private static final JsonName NAME_TAX = JsonName.of("tax");

    private static final Set<String> ORDER_NAMES = Set.of("orderId");
    private static final Set<String> CHANGE_NAMES = Set.of("orderId", "customer");

    private static final JsonCodec<OrderArgs> ORDER_ARGS = new Arguments<>() {
        @Override
        public @Nullable OrderArgs decode(JsonValue json, Decoding in) {
            ObjectReader o = in.object(json);
            int orderId = o.required("orderId", Codecs.INTEGER, 0);
            o.end(ORDER_NAMES);
            return in.build("OrderArgs", () -> new OrderArgs(orderId));
        }
    };

    private static final JsonCodec<ChangeArgs> CHANGE_ARGS = new Arguments<>() {
        @Override
        public @Nullable ChangeArgs decode(JsonValue json, Decoding in) {
            ObjectReader o = in.object(json);
            int orderId = o.required("orderId", Codecs.INTEGER, 0);
            String customer = o.required("customer", Codecs.STRING);
            o.end(CHANGE_NAMES);
            return customer == null ? null : in.build("ChangeArgs", () -> new ChangeArgs(orderId, customer));
        }
    };

    private static final JsonCodec<List<Line>> LINES = Codecs.list(result((line, out) -> {
        out.startObject();
        out.name(NAME_ARTICLE);
        Codecs.STRING.encode(line.article(), out);
        out.name(NAME_COUNT);
        Codecs.INTEGER.encode(line.count(), out);
        out.name(NAME_PRICE);
        Codecs.DOUBLE.encode(line.price(), out);
        out.endObject();
    }));

    private static final JsonCodec<Order> ORDER = result((order, out) -> {
        out.startObject();
        out.name(NAME_CUSTOMER);
        Codecs.STRING.encode(order.customer(), out);
        out.name(NAME_ID);
        Codecs.INTEGER.encode(order.id(), out);
        out.name(NAME_LINES);
        LINES.encode(order.lines(), out);
        out.name(NAME_PLACED);
        Codecs.LOCAL_DATE.encode(order.placed(), out);
        out.endObject();
    });

    private static final JsonCodec<List<Parcel>> PARCELS = Codecs.list(result((parcel, out) -> {
        out.startObject();
        out.name(NAME_CARRIER);
        Codecs.STRING.encode(parcel.carrier(), out);
        out.name(NAME_DELIVERED);
        Codecs.BOOLEAN.encode(parcel.delivered(), out);
        out.name(NAME_NUMBER);
        Codecs.STRING.encode(parcel.number(), out);
        out.endObject();
    }));

    private static final JsonCodec<Total> TOTAL = result((total, out) -> {
        out.startObject();
        out.name(NAME_NET);
        Codecs.DOUBLE.encode(total.net(), out);
        out.name(NAME_TAX);
        Codecs.DOUBLE.encode(total.tax(), out);
        out.endObject();
    });

    /** Arguments are only read. */
    private interface Arguments<A> extends JsonCodec<A> {
        @Override
        default void encode(A value, JsonWriter out) {
            throw new UnencodableException("arguments are not written");
        }
    }

    /** Results are only written. */
    private static <T> JsonCodec<T> result(BiConsumer<T, JsonWriter> encode) {
        return new JsonCodec<>() {
            @Override
            public @Nullable T decode(JsonValue json, Decoding in) {
                return in.wrongType(json, "nothing");
            }

            @Override
            public void encode(T value, JsonWriter out) {
                encode.accept(value, out);
            }
        };
    }

    @Override
    public String fragment() {
        return "META-INF/mizan/dev.mizan.benchmarks.core.Store.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of(
                read("order", ORDER, (store, args, in) -> store.order(args.orderId())),
                read("parcels", PARCELS, (store, args, in) -> store.parcels(args.orderId())),
                read("total", TOTAL, (store, args, in) -> store.total(args.orderId())),
                new FunctionBinding<>(
                        "changeCustomer",
                        Store.class,
                        CHANGE_ARGS,
                        true,
                        List.of(
                                new Parameter<>("orderId", "orderId", Codecs.INTEGER, ChangeArgs::orderId),
                                new Parameter<>("customer", "customer", Codecs.STRING, ChangeArgs::customer)),
                        Optional.empty(),
                        (store, args, in) -> store.changeCustomer(args.orderId(), args.customer()),
                        new Result.Value<>(ORDER)));
    }

    private static <R> FunctionBinding<Store, OrderArgs, R> read(
            String name, JsonCodec<R> codec, Invoker<Store, OrderArgs, R> invoker) {
        return new FunctionBinding<>(
                name,
                Store.class,
                ORDER_ARGS,
                false,
                List.of(new Parameter<>("orderId", "orderId", Codecs.INTEGER, OrderArgs::orderId)),
                Optional.empty(),
                invoker,
                new Result.Value<>(codec));
    }
}
