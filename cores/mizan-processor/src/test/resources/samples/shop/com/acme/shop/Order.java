package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An order. */
public record Order(
        OrderId id, Status status, Map<String, Integer> amounts, List<Payment> payments, Instant orderedAt) {

    /** Where an order stands. */
    public enum Status {
        OPEN,
        @JsonProperty("on-its-way") SHIPPED,
        ARRIVED
    }
}
