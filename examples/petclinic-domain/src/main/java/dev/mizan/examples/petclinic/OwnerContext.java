package dev.mizan.examples.petclinic;

import dev.mizan.annotations.MizanContext;

/**
 * Everything the page of one owner shows.
 *
 * @param ownerId the owner
 */
@MizanContext
public record OwnerContext(int ownerId) {}
