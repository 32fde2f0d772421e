package com.acme.shop;

import dev.mizan.annotations.MizanContext;

/**
 * The orders of one customer.
 *
 * @param customerId whose orders
 * @param page which part of them, from 1
 */
@MizanContext
public record OrderHistoryContext(long customerId, int page) {}
