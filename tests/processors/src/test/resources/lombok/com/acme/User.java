package com.acme;

import lombok.Data;

@Data
public class User {
    /** The name shown to others. */
    private String name;

    private int logins;
    private boolean active;
}
