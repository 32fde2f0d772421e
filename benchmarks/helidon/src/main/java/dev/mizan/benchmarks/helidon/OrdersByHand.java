package dev.mizan.benchmarks.helidon;

import dev.mizan.benchmarks.helidon.Orders.Order;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The same exchanges as a careful developer writes them with Helidon: validated, never cached, with targets. */
final class OrdersByHand implements HttpService {

    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final HeaderName INVALIDATE = HeaderNames.create("X-Mizan-Invalidate");

    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final Orders orders;

    OrdersByHand(Orders orders) {
        this.orders = orders;
    }

    record ChangeCustomer(
            int orderId, @NotBlank @Size(max = 40) String customer) {}

    record Target(String context, Map<String, Integer> params) {}

    record Answer(List<Target> invalidate, Order result) {}

    @Override
    public void routing(HttpRules rules) {
        rules.get("/order", this::order).post("/change-customer", this::changeCustomer);
    }

    private void order(ServerRequest request, ServerResponse response) {
        int orderId = Integer.parseInt(request.query().get("orderId"));
        response.header(JSON)
                .header(NO_STORE)
                .send(mapper.writeValueAsBytes(Map.of("orderDetails", orders.orderDetails(orderId))));
    }

    private void changeCustomer(ServerRequest request, ServerResponse response) {
        ChangeCustomer change = mapper.readValue(request.content().inputStream(), ChangeCustomer.class);
        if (!validator.validate(change).isEmpty()) {
            response.status(Status.create(422)).send();
            return;
        }
        Order order = orders.changeCustomer(change.orderId(), change.customer());
        Target target = new Target("order", Map.of("orderId", change.orderId()));
        response.header(JSON)
                .header(NO_STORE)
                .header(INVALIDATE, "order;orderId=" + change.orderId())
                .send(mapper.writeValueAsBytes(new Answer(List.of(target), order)));
    }
}
