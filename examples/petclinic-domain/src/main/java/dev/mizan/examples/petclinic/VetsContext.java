package dev.mizan.examples.petclinic;

import dev.mizan.annotations.MizanContext;

/** The clinic's vets. */
@MizanContext
public record VetsContext() {}
