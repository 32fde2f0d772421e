package com.acme.shop;

import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.UnionCodec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * {@link Payment} to JSON and back.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PaymentCodec {
    public static final JsonCodec<Payment> INSTANCE = new UnionCodec<>("type", List.of(
            new UnionCodec.Case<>("Cash", Payment.Cash.class, PaymentCashCodec.INSTANCE),
            new UnionCodec.Case<>("Transfer", Payment.Transfer.class, PaymentTransferCodec.INSTANCE),
            new UnionCodec.Case<>("card", Payment.Card.class, PaymentCardCodec.INSTANCE)));

    private PaymentCodec() {
    }
}
