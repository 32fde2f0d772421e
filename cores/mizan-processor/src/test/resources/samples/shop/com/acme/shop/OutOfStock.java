package com.acme.shop;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;

/** There is not enough left. */
@ErrorCode(value = "OUT_OF_STOCK", status = 409)
public final class OutOfStock extends MizanException {

    private static final long serialVersionUID = 1L;

    private final Details details;

    /** How much is left. */
    public record Details(int left) {}

    public OutOfStock(int left) {
        super("Only " + left + " left");
        this.details = new Details(left);
    }

    @Override
    public Details details() {
        return details;
    }
}
