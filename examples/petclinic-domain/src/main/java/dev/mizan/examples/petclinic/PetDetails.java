package dev.mizan.examples.petclinic;

import java.time.LocalDate;

/**
 * A pet.
 *
 * @param id the pet's number
 * @param name what it is called
 * @param birthDate the day it was born
 * @param type the kind of animal it is
 */
public record PetDetails(int id, String name, LocalDate birthDate, PetKind type) {}
