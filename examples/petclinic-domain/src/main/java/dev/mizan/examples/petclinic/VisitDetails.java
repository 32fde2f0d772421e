package dev.mizan.examples.petclinic;

import java.time.LocalDate;

/**
 * A pet's visit to the clinic.
 *
 * @param id the visit's number
 * @param petId the pet that came
 * @param date the day
 * @param description why it came
 */
public record VisitDetails(int id, int petId, LocalDate date, String description) {}
