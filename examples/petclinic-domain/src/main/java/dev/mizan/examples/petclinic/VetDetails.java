package dev.mizan.examples.petclinic;

import java.util.List;

/**
 * A vet of the clinic.
 *
 * @param id the vet's number
 * @param firstName the given name
 * @param lastName the family name
 * @param specialties the names of the fields the vet is trained in, in alphabetical order; may be empty
 */
public record VetDetails(int id, String firstName, String lastName, List<String> specialties) {}
