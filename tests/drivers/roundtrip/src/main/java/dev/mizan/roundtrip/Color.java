package dev.mizan.roundtrip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An enum, one constant of which has a name of its own on the wire. */
public enum Color {
    RED,
    @JsonProperty("dark green")
    GREEN,
    BLUE
}
