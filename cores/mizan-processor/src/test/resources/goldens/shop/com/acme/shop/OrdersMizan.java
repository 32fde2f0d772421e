package com.acme.shop;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.NullSearch;
import dev.mizan.runtime.json.ObjectReader;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The server functions of {@link Orders}.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrdersMizan implements FunctionSource {
    @Override
    public String fragment() {
        return "META-INF/mizan/com.acme.shop.Orders.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of(
                cancelBinding(),
                customerBinding(),
                deliverBinding(),
                orderBinding(),
                orderCountBinding(),
                ordersBinding(),
                paidBinding(),
                recountBinding());
    }

    private static FunctionBinding<?, ?, ?> cancelBinding() {
        return new FunctionBinding<Orders, CancelArguments, Boolean>(
                "cancel",
                Orders.class,
                new CancelArgumentsCodec(),
                false,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "id", "id", OrderIdCodec.INSTANCE, CancelArguments::id)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.cancel(arguments.id(), injectables.get(Locale.class)),
                new FunctionBinding.Result.Value<>(Codecs.BOOLEAN));
    }

    private static FunctionBinding<?, ?, ?> customerBinding() {
        return new FunctionBinding<Orders, CustomerArguments, Customer>(
                "customer",
                Orders.class,
                new CustomerArgumentsCodec(),
                true,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "like", "like", CustomerCodec.INSTANCE, CustomerArguments::like)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.customer(arguments.like()),
                new FunctionBinding.Result.Value<>(Codecs.nullable(CustomerCodec.INSTANCE)));
    }

    private static FunctionBinding<?, ?, ?> deliverBinding() {
        return new FunctionBinding<Orders, DeliverArguments, CompletionStage<Optional<LocalDate>>>(
                "deliver",
                Orders.class,
                new DeliverArgumentsCodec(),
                true,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "id", "id", OrderIdCodec.INSTANCE, DeliverArguments::id),
                        new FunctionBinding.Parameter<>(
                                "day", "day", Codecs.LOCAL_DATE, DeliverArguments::day),
                        new FunctionBinding.Parameter<>(
                                "boxes", "boxes", Codecs.list(Codecs.INTEGER), DeliverArguments::boxes)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.deliver(arguments.id(), arguments.day(), arguments.boxes()),
                new FunctionBinding.Result.Stage<>(Codecs.optional(Codecs.LOCAL_DATE)));
    }

    private static FunctionBinding<?, ?, ?> orderBinding() {
        return new FunctionBinding<Orders, OrderArguments, Order>(
                "order",
                Orders.class,
                new OrderArgumentsCodec(),
                true,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "customerId", "customer_id", Codecs.LONG_NUMBER, OrderArguments::customerId),
                        new FunctionBinding.Parameter<>(
                                "itemId", "item_id", Codecs.INTEGER, OrderArguments::itemId),
                        new FunctionBinding.Parameter<>(
                                "amount", "amount", Codecs.INTEGER, OrderArguments::amount)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.order(arguments.customerId(), arguments.itemId(), arguments.amount()),
                new FunctionBinding.Result.Value<>(OrderCodec.INSTANCE));
    }

    private static FunctionBinding<?, ?, ?> orderCountBinding() {
        return new FunctionBinding<Orders, OrderCountArguments, Integer>(
                "order_count",
                Orders.class,
                new OrderCountArgumentsCodec(),
                false,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "customerId", "customer_id", Codecs.LONG_NUMBER, OrderCountArguments::customerId)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.orderCount(arguments.customerId(), injectables.get(Identity.class)),
                new FunctionBinding.Result.Value<>(Codecs.INTEGER));
    }

    private static FunctionBinding<?, ?, ?> ordersBinding() {
        return new FunctionBinding<Orders, OrdersArguments, Page<Order>>(
                "orders",
                Orders.class,
                new OrdersArgumentsCodec(),
                false,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "customerId", "customer_id", Codecs.LONG_NUMBER, OrdersArguments::customerId),
                        new FunctionBinding.Parameter<>(
                                "page", "page", Codecs.INTEGER, OrdersArguments::page)),
                Optional.of(OwnOrders.class),
                (owner, arguments, injectables) -> owner.orders(arguments.customerId(), arguments.page()),
                new FunctionBinding.Result.Value<>(PageOfOrderCodec.INSTANCE));
    }

    private static FunctionBinding<?, ?, ?> paidBinding() {
        return new FunctionBinding<Orders, PaidArguments, Object>(
                "paid",
                Orders.class,
                new PaidArgumentsCodec(),
                false,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "orderId", "order_id", Codecs.LONG_NUMBER, PaidArguments::orderId),
                        new FunctionBinding.Parameter<>(
                                "payment", "payment", PaymentCodec.INSTANCE, PaidArguments::payment)),
                Optional.empty(),
                (owner, arguments, injectables) -> {
                    owner.paid(arguments.orderId(), arguments.payment());
                    return null;
                },
                new FunctionBinding.Result.Nothing());
    }

    private static FunctionBinding<?, ?, ?> recountBinding() {
        return new FunctionBinding<Orders, RecountArguments, Object>(
                "recount",
                Orders.class,
                new RecountArgumentsCodec(),
                false,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "customerId", "customer_id", Codecs.nullable(Codecs.LONG_NUMBER), RecountArguments::customerId)),
                Optional.empty(),
                (owner, arguments, injectables) -> {
                    owner.recount(arguments.customerId());
                    return null;
                },
                new FunctionBinding.Result.Nothing());
    }

    record CancelArguments(OrderId id) {
    }

    private static final class CancelArgumentsCodec implements JsonCodec<CancelArguments> {
        private static final Set<String> NAMES = Set.of("id");

        private static final JsonName ID_NAME = JsonName.of("id");

        @Override
        public CancelArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            OrderId id = members.required("id", OrderIdCodec.INSTANCE);
            members.end(NAMES);
            return in.build("cancel", () -> new CancelArguments(id));
        }

        @Override
        public void encode(CancelArguments value, JsonWriter out) {
            try {
                out.startObject();
                out.name(ID_NAME);
                OrderIdCodec.INSTANCE.encode(value.id(), out);
                out.endObject();
            } catch (NullPointerException e) {
                throw new NullSearch("cancel", e)
                                .member("id", OrderIdCodec.INSTANCE, value.id())
                                .found();
            }
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "id" -> new JsonCodec.Member("id", OrderIdCodec.INSTANCE);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record CustomerArguments(@Valid Customer like) {
    }

    private static final class CustomerArgumentsCodec implements JsonCodec<CustomerArguments> {
        private static final Set<String> NAMES = Set.of("like");

        private static final JsonName LIKE_NAME = JsonName.of("like");

        @Override
        public CustomerArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            Customer like = members.required("like", CustomerCodec.INSTANCE);
            members.end(NAMES);
            return in.build("customer", () -> new CustomerArguments(like));
        }

        @Override
        public void encode(CustomerArguments value, JsonWriter out) {
            try {
                out.startObject();
                out.name(LIKE_NAME);
                CustomerCodec.INSTANCE.encode(value.like(), out);
                out.endObject();
            } catch (NullPointerException e) {
                throw new NullSearch("customer", e)
                                .member("like", CustomerCodec.INSTANCE, value.like())
                                .found();
            }
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "like" -> new JsonCodec.Member("like", CustomerCodec.INSTANCE);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record DeliverArguments(OrderId id, @Future LocalDate day, List<@Min(1L) Integer> boxes) {
    }

    private static final class DeliverArgumentsCodec implements JsonCodec<DeliverArguments> {
        private static final Set<String> NAMES = Set.of("boxes", "day", "id");

        private static final JsonCodec<List<Integer>> BOXES = Codecs.list(Codecs.INTEGER);

        private static final JsonName BOXES_NAME = JsonName.of("boxes");

        private static final JsonName DAY_NAME = JsonName.of("day");

        private static final JsonName ID_NAME = JsonName.of("id");

        @Override
        public DeliverArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            OrderId id = members.required("id", OrderIdCodec.INSTANCE);
            LocalDate day = members.required("day", Codecs.LOCAL_DATE);
            List<Integer> boxes = members.required("boxes", BOXES);
            members.end(NAMES);
            return in.build("deliver", () -> new DeliverArguments(id, day, boxes));
        }

        @Override
        public void encode(DeliverArguments value, JsonWriter out) {
            try {
                out.startObject();
                out.name(BOXES_NAME);
                BOXES.encode(value.boxes(), out);
                out.name(DAY_NAME);
                Codecs.LOCAL_DATE.encode(value.day(), out);
                out.name(ID_NAME);
                OrderIdCodec.INSTANCE.encode(value.id(), out);
                out.endObject();
            } catch (NullPointerException e) {
                throw new NullSearch("deliver", e)
                                .member("boxes", BOXES, value.boxes())
                                .member("day", Codecs.LOCAL_DATE, value.day())
                                .member("id", OrderIdCodec.INSTANCE, value.id())
                                .found();
            }
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "id" -> new JsonCodec.Member("id", OrderIdCodec.INSTANCE);
                case "day" -> new JsonCodec.Member("day", Codecs.LOCAL_DATE);
                case "boxes" -> new JsonCodec.Member("boxes", BOXES);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record OrderArguments(long customerId, int itemId, @Max(100L) @Positive int amount) {
    }

    private static final class OrderArgumentsCodec implements JsonCodec<OrderArguments> {
        private static final Set<String> NAMES = Set.of("amount", "customer_id", "item_id");

        private static final JsonName AMOUNT_NAME = JsonName.of("amount");

        private static final JsonName CUSTOMER_ID_NAME = JsonName.of("customer_id");

        private static final JsonName ITEM_ID_NAME = JsonName.of("item_id");

        @Override
        public OrderArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            long customerId = members.required("customer_id", Codecs.LONG_NUMBER, 0L);
            int itemId = members.required("item_id", Codecs.INTEGER, 0);
            int amount = members.required("amount", Codecs.INTEGER, 0);
            members.end(NAMES);
            return in.build("order", () -> new OrderArguments(customerId, itemId, amount));
        }

        @Override
        public void encode(OrderArguments value, JsonWriter out) {
            out.startObject();
            out.name(AMOUNT_NAME);
            out.integer(value.amount());
            out.name(CUSTOMER_ID_NAME);
            Codecs.LONG_NUMBER.encode(value.customerId(), out);
            out.name(ITEM_ID_NAME);
            out.integer(value.itemId());
            out.endObject();
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "customerId" -> new JsonCodec.Member("customer_id", Codecs.LONG_NUMBER);
                case "itemId" -> new JsonCodec.Member("item_id", Codecs.INTEGER);
                case "amount" -> new JsonCodec.Member("amount", Codecs.INTEGER);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record OrderCountArguments(long customerId) {
    }

    private static final class OrderCountArgumentsCodec implements JsonCodec<OrderCountArguments> {
        private static final Set<String> NAMES = Set.of("customer_id");

        private static final JsonName CUSTOMER_ID_NAME = JsonName.of("customer_id");

        @Override
        public OrderCountArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            long customerId = members.required("customer_id", Codecs.LONG_NUMBER, 0L);
            members.end(NAMES);
            return in.build("order_count", () -> new OrderCountArguments(customerId));
        }

        @Override
        public void encode(OrderCountArguments value, JsonWriter out) {
            out.startObject();
            out.name(CUSTOMER_ID_NAME);
            Codecs.LONG_NUMBER.encode(value.customerId(), out);
            out.endObject();
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "customerId" -> new JsonCodec.Member("customer_id", Codecs.LONG_NUMBER);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record OrdersArguments(long customerId, int page) {
    }

    private static final class OrdersArgumentsCodec implements JsonCodec<OrdersArguments> {
        private static final Set<String> NAMES = Set.of("customer_id", "page");

        private static final JsonName CUSTOMER_ID_NAME = JsonName.of("customer_id");

        private static final JsonName PAGE_NAME = JsonName.of("page");

        @Override
        public OrdersArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            long customerId = members.required("customer_id", Codecs.LONG_NUMBER, 0L);
            int page = members.optional("page", Codecs.INTEGER, 1);
            members.end(NAMES);
            return in.build("orders", () -> new OrdersArguments(customerId, page));
        }

        @Override
        public void encode(OrdersArguments value, JsonWriter out) {
            out.startObject();
            out.name(CUSTOMER_ID_NAME);
            Codecs.LONG_NUMBER.encode(value.customerId(), out);
            out.name(PAGE_NAME);
            out.integer(value.page());
            out.endObject();
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "customerId" -> new JsonCodec.Member("customer_id", Codecs.LONG_NUMBER);
                case "page" -> new JsonCodec.Member("page", Codecs.INTEGER);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record PaidArguments(long orderId, Payment payment) {
    }

    private static final class PaidArgumentsCodec implements JsonCodec<PaidArguments> {
        private static final Set<String> NAMES = Set.of("order_id", "payment");

        private static final JsonName ORDER_ID_NAME = JsonName.of("order_id");

        private static final JsonName PAYMENT_NAME = JsonName.of("payment");

        @Override
        public PaidArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            long orderId = members.required("order_id", Codecs.LONG_NUMBER, 0L);
            Payment payment = members.required("payment", PaymentCodec.INSTANCE);
            members.end(NAMES);
            return in.build("paid", () -> new PaidArguments(orderId, payment));
        }

        @Override
        public void encode(PaidArguments value, JsonWriter out) {
            try {
                out.startObject();
                out.name(ORDER_ID_NAME);
                Codecs.LONG_NUMBER.encode(value.orderId(), out);
                out.name(PAYMENT_NAME);
                PaymentCodec.INSTANCE.encode(value.payment(), out);
                out.endObject();
            } catch (NullPointerException e) {
                throw new NullSearch("paid", e)
                                .member("payment", PaymentCodec.INSTANCE, value.payment())
                                .found();
            }
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "orderId" -> new JsonCodec.Member("order_id", Codecs.LONG_NUMBER);
                case "payment" -> new JsonCodec.Member("payment", PaymentCodec.INSTANCE);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }

    record RecountArguments(Long customerId) {
    }

    private static final class RecountArgumentsCodec implements JsonCodec<RecountArguments> {
        private static final Set<String> NAMES = Set.of("customer_id");

        private static final JsonCodec<Long> CUSTOMER_ID = Codecs.nullable(Codecs.LONG_NUMBER);

        private static final JsonName CUSTOMER_ID_NAME = JsonName.of("customer_id");

        @Override
        public RecountArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            Long customerId = members.optional("customer_id", CUSTOMER_ID, null);
            members.end(NAMES);
            return in.build("recount", () -> new RecountArguments(customerId));
        }

        @Override
        public void encode(RecountArguments value, JsonWriter out) {
            out.startObject();
            out.name(CUSTOMER_ID_NAME);
            CUSTOMER_ID.encode(value.customerId(), out);
            out.endObject();
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "customerId" -> new JsonCodec.Member("customer_id", CUSTOMER_ID);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }
}
