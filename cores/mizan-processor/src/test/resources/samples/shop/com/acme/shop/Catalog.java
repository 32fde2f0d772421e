package com.acme.shop;

import dev.mizan.annotations.Client;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import java.util.List;

@PermitAll
public class Catalog {

    @Client(context = CatalogContext.class)
    public List<Item> items() {
        return List.of();
    }

    @Client(context = CatalogContext.class)
    public List<Item> bargains() {
        return List.of();
    }

    /** Adds an item, or changes one. */
    @Client(merge = CatalogContext.class, mergeSlot = "items")
    public Item saveItem(@Valid Item item) {
        return item;
    }

    /** Back offices only. */
    public static class Stock {

        @Client(name = "stock.fill")
        public void fill(int itemId, int amount) {}
    }
}
