package com.acme.shop;

import dev.mizan.runtime.spi.ErrorBinding;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The error {@link OutOfStock}.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OutOfStockMizan implements FunctionSource {
    @Override
    public String fragment() {
        return "META-INF/mizan/com.acme.shop.OutOfStock.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of();
    }

    @Override
    public List<ErrorBinding<?>> errors() {
        return List.of(new ErrorBinding<>(
                OutOfStock.class,
                "OUT_OF_STOCK",
                409,
                Optional.of(new ErrorBinding.Details<>(OutOfStock::details, OutOfStockDetailsCodec.INSTANCE))));
    }
}
