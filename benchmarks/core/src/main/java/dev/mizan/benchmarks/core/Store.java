package dev.mizan.benchmarks.core;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.MizanContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What both sides call. */
public class Store {

    /** One order, the context of the three reads. */
    @MizanContext
    public record OrderBundleContext(int orderId) {}

    /** An order with its lines. */
    public record Order(int id, String customer, LocalDate placed, List<Line> lines) {}

    /** A line of an order. */
    public record Line(String article, int count, double price) {}

    /** A parcel on its way. */
    public record Parcel(String carrier, String number, boolean delivered) {}

    /** What the order costs. */
    public record Total(double net, double tax) {}

    private static final LocalDate PLACED = LocalDate.of(2026, 1, 31);
    private static final List<Line> LINES = IntStream.range(0, 10)
            .mapToObj(i -> new Line("Article " + i, i + 1, 9.95 + i))
            .toList();
    private static final List<Parcel> PARCELS =
            List.of(new Parcel("Post", "RR 123 456", true), new Parcel("Dove", "7", false));

    /** The order of an id. */
    @Client(context = OrderBundleContext.class)
    public Order order(int orderId) {
        return new Order(orderId, "Eve Müller", PLACED, LINES);
    }

    /** Its parcels. */
    @Client(context = OrderBundleContext.class)
    public List<Parcel> parcels(int orderId) {
        return PARCELS;
    }

    /** Its total. */
    @Client(context = OrderBundleContext.class)
    public Total total(int orderId) {
        return new Total(149.5, 28.4);
    }

    /** Changes the customer. */
    @Client(affects = OrderBundleContext.class)
    public Order changeCustomer(int orderId, @NotBlank @Size(max = 40) String customer) {
        return new Order(orderId, customer, PLACED, LINES);
    }
}
