package com.acme.shop;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;

@ErrorCode("NOBODY_THERE")
public final class NobodyThere extends MizanException {

    private static final long serialVersionUID = 1L;

    public NobodyThere() {
        super("Nobody there");
    }
}
