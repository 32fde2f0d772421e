package dev.mizan.benchmarks.desktop;

import dev.mizan.benchmarks.core.Store;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A bridge as one writes it for two functions: data binding, a virtual thread for each call, an answer by its id. */
@SuppressWarnings("removal") // The JDK hands the module of JSObject over to JavaFX.
public final class BridgeByHand {

    record Call(String type, String id, String fn, JsonNode args) {}

    record OrderArgs(int orderId) {}

    record ChangeArgs(int orderId, @NotBlank @Size(max = 40) String customer) {}

    record Answer(String id, Object result) {}

    record Changed(String id, List<Stale> invalidate, Object result) {}

    record Stale(String context, Map<String, Object> params) {}

    private final Store store = new Store();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
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
    private @Nullable JSObject page;

    BridgeByHand() {}

    /** Takes the page that gets the answers. */
    public void open(JSObject receiver) {
        page = receiver;
    }

    /** Takes a call. */
    public void send(String text) {
        Thread.ofVirtual().start(() -> {
            String answer = answer(mapper.readValue(text, Call.class));
            Platform.runLater(() -> {
                if (page != null) {
                    page.call("receive", answer);
                }
            });
        });
    }

    private String answer(Call call) {
        return switch (call.fn()) {
            case "order" -> {
                OrderArgs args = mapper.treeToValue(call.args(), OrderArgs.class);
                yield mapper.writeValueAsString(new Answer(call.id(), store.order(args.orderId())));
            }
            case "changeCustomer" -> changed(call.id(), mapper.treeToValue(call.args(), ChangeArgs.class));
            default -> throw new IllegalArgumentException(call.fn());
        };
    }

    private String changed(String id, ChangeArgs args) {
        Set<ConstraintViolation<ChangeArgs>> violations = validator.validate(args);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Store.Order order = store.changeCustomer(args.orderId(), args.customer());
        Stale stale = new Stale("orderBundle", Map.of("orderId", args.orderId()));
        return mapper.writeValueAsString(new Changed(id, List.of(stale), order));
    }
}
