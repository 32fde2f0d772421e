package com.acme.shop;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.JsonCodec;
import javax.annotation.processing.Generated;

/**
 * {@link Order.Status} to JSON and back.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrderStatusCodec {
    public static final JsonCodec<Order.Status> INSTANCE = Codecs.enumeration(
            Order.Status.values(), "OPEN", "on-its-way", "ARRIVED");

    private OrderStatusCodec() {
    }
}
