package com.acme;

import dev.mizan.annotations.Client;

public class Users {

    @Client
    public User find(User like) {
        return like;
    }

    @Client
    public Address move(Address to) {
        return to;
    }
}
