package com.acme.shop;

import java.util.List;

/** A part of a longer list. */
public record Page<T>(List<T> items, int total) {}
