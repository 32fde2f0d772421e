package com.acme.shop;

import dev.mizan.annotations.MizanContext;

/** What is for sale. */
@MizanContext(value = "catalog", parallel = true)
public record CatalogContext() {}
