package dev.mizan.examples.petclinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the clinic needs to know about a pet.
 *
 * @param name what it is called; no other pet of its owner has this name
 * @param birthDate the day it was born
 * @param typeId the kind of animal it is, one of {@code allPetTypes}
 */
public record PetInput(
        @NotBlank @Size(max = 40) String name,
        @PastOrPresent LocalDate birthDate,
        int typeId) {}
