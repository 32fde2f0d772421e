package com.acme.shop;

import dev.mizan.annotations.Arguments;
import dev.mizan.annotations.Guard;
import dev.mizan.annotations.Identity;

public final class OwnOrders implements Guard {

    @Override
    public boolean allows(Identity caller, Arguments arguments) {
        return caller.id().equals(arguments.get("customerId", Long.class).toString());
    }
}
