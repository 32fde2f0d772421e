package dev.mizan.examples.petclinic;

import dev.mizan.annotations.MizanContext;

/** The kinds of animals the clinic treats. */
@MizanContext
public record PetTypesContext() {}
