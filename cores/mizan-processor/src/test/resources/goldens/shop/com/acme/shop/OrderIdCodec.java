package com.acme.shop;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.JsonCodec;
import javax.annotation.processing.Generated;

/**
 * {@link OrderId} to JSON and back.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrderIdCodec {
    public static final JsonCodec<OrderId> INSTANCE = Codecs.wrapped(
            "OrderId", Codecs.LONG_NUMBER, OrderId::new, OrderId::number);

    private OrderIdCodec() {
    }
}
