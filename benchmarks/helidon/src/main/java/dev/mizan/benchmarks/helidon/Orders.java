package dev.mizan.benchmarks.helidon;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.MizanContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What both sides serve. */
public class Orders {

    /** One order. */
    @MizanContext
    public record OrderContext(int orderId) {}

    /** An order with its lines. */
    public record Order(int id, String customer, LocalDate placed, List<Line> lines) {}

    /** A line of an order. */
    public record Line(String article, int count, double price) {}

    private static final List<Line> LINES = IntStream.range(0, 10)
            .mapToObj(i -> new Line("Article " + i, i + 1, 9.95 + i))
            .toList();

    /** The order of an id. */
    @Client(context = OrderContext.class)
    public Order orderDetails(int orderId) {
        return new Order(orderId, "Eve", LocalDate.of(2026, 1, 31), LINES);
    }

    /** Changes the customer. */
    @Client(affects = OrderContext.class)
    public Order changeCustomer(int orderId, @NotBlank @Size(max = 40) String customer) {
        return new Order(orderId, customer, LocalDate.of(2026, 1, 31), LINES);
    }
}
