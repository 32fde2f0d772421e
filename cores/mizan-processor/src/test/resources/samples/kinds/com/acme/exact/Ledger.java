package com.acme.exact;

import java.util.Map;

/** Longs travel as text here. */
public record Ledger(long accountNumber, Map<String, Long> entriesByDay) {}
