package dev.mizan.benchmarks.core;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same work by hand: Jackson's data binding as strict as the protocol is, a direct call, and the answer's bytes. It
 * is spared what a dispatcher has to do: there is one method per function, and so no name to look up.
 */
final class StoreByHand {

    /** An answer: its header and its body. */
    record Answer(String invalidate, byte[] body) {}

    record OrderBody(int orderId) {}

    record ChangeBody(int orderId, @NotBlank @Size(max = 40) String customer) {}

    record Success(Object result) {}

    record Changed(List<Stale> invalidate, Object result) {}

    record Stale(String context, Map<String, Object> params) {}

    private final Store store;
    private final Validator validator;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    StoreByHand(Store store, Validator validator) {
        this.store = store;
        this.validator = validator;
    }

    Answer order(byte[] body) {
        OrderBody args = mapper.readValue(body, OrderBody.class);
        return new Answer("", mapper.writeValueAsBytes(new Success(store.order(args.orderId()))));
    }

    Answer changeCustomer(byte[] body) {
        ChangeBody args = mapper.readValue(body, ChangeBody.class);
        Set<ConstraintViolation<ChangeBody>> violations = validator.validate(args);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Store.Order order = store.changeCustomer(args.orderId(), args.customer());
        Stale stale = new Stale("orderBundle", Map.of("orderId", args.orderId()));
        return new Answer(
                "orderBundle;orderId=" + args.orderId(), mapper.writeValueAsBytes(new Changed(List.of(stale), order)));
    }

    Answer bundle(String query) {
        int orderId = orderId(query);
        Map<String, Object> bundle = new TreeMap<>();
        bundle.put("order", store.order(orderId));
        bundle.put("parcels", store.parcels(orderId));
        bundle.put("total", store.total(orderId));
        return new Answer("", mapper.writeValueAsBytes(bundle));
    }

    private static int orderId(String query) {
        String name = "orderId=";
        if (!query.startsWith(name)) {
            throw new IllegalArgumentException("orderId: missing (expected: an integer)");
        }
        return Integer.parseInt(query.substring(name.length()));
    }
}
