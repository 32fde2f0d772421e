package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonValue;

public record OrderId(@JsonValue long number) {}
