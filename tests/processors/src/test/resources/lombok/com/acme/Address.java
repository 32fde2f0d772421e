package com.acme;

import lombok.Builder;
import lombok.Value;
import org.jspecify.annotations.Nullable;

@Value
@Builder
public class Address {
    String street;
    @Nullable String city;
}
