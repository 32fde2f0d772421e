package dev.mizan.examples.petclinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the clinic needs to know about a visit.
 *
 * @param date the day; not before the pet was born
 * @param description why the pet comes
 */
public record VisitInput(
        LocalDate date, @NotBlank @Size(max = 255) String description) {}
