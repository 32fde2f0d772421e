package dev.mizan.examples.petclinic;

import dev.mizan.annotations.MizanContext;

/**
 * One page of the owners that match a search.
 *
 * @param search what the visitor typed; empty for all owners
 * @param page the page, from 1
 */
@MizanContext
public record OwnersContext(String search, int page) {}
