package dev.mizan.examples.petclinic;

/**
 * A kind of animal the clinic treats.
 *
 * @param id its number
 * @param name its name, such as {@code cat}
 */
public record PetKind(int id, String name) {}
