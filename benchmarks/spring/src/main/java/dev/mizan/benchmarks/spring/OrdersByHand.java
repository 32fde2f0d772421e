package dev.mizan.benchmarks.spring;

import dev.mizan.benchmarks.spring.Orders.Order;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same exchanges as a careful developer writes them with Spring MVC: validated, never cached, with targets. */
@RestController
@RequestMapping("/by-hand")
class OrdersByHand {

    private final Orders orders;

    OrdersByHand(Orders orders) {
        this.orders = orders;
    }

    record ChangeCustomer(
            int orderId, @NotBlank @Size(max = 40) String customer) {}

    record Target(String context, Map<String, Integer> params) {}

    record Answer(List<Target> invalidate, Order result) {}

    @GetMapping("/order")
    ResponseEntity<Map<String, Order>> order(@RequestParam int orderId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("orderDetails", orders.orderDetails(orderId)));
    }

    @PostMapping("/change-customer")
    ResponseEntity<Answer> changeCustomer(@Valid @RequestBody ChangeCustomer change) {
        Order order = orders.changeCustomer(change.orderId(), change.customer());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Mizan-Invalidate", "order;orderId=" + change.orderId())
                .body(new Answer(List.of(new Target("order", Map.of("orderId", change.orderId()))), order));
    }
}
