package com.acme.shop;

import dev.mizan.annotations.Auth;
import dev.mizan.annotations.Client;
import dev.mizan.annotations.Default;
import dev.mizan.annotations.Identity;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Everything about orders. */
public class Orders {

    /**
     * One part of the orders of a customer.
     *
     * @param customerId whose orders
     * @param page which part
     */
    @Client(context = OrderHistoryContext.class, guard = OwnOrders.class)
    public Page<Order> orders(long customerId, @Default("1") int page) {
        return new Page<>(List.of(), 0);
    }

    /** How many there are. */
    @Client(context = OrderHistoryContext.class)
    public int orderCount(long customerId, Identity me) {
        return 0;
    }

    /** Orders something. */
    @Client(affects = OrderHistoryContext.class)
    public Order order(long customerId, int itemId, @Positive @Max(100) int amount) throws OutOfStock, NobodyThere {
        throw new OutOfStock(amount);
    }

    @Client(affectsFunctions = "order_count", auth = Auth.PUBLIC)
    public void recount(@Nullable Long customerId) {}

    /**
     * Cancels it.
     *
     * @deprecated orders cannot be cancelled any more
     */
    @Deprecated
    @Client(affects = {OrderHistoryContext.class, CatalogContext.class}, auth = Auth.STAFF)
    public boolean cancel(OrderId id, Locale locale) {
        return true;
    }

    @Client(internal = true, route = "/hooks/paid/:orderId/", affects = OrderHistoryContext.class)
    public void paid(long orderId, Payment payment) {}

    @Client
    @RolesAllowed({"warehouse", "admin"})
    public CompletionStage<Optional<LocalDate>> deliver(
            OrderId id, @Future LocalDate day, List<@Min(1) Integer> boxes) {
        return CompletableFuture.completedFuture(Optional.of(day));
    }

    @DenyAll
    @Client
    public @Nullable Customer customer(@Valid Customer like) {
        return null;
    }
}
