package dev.mizan.examples.petclinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the clinic needs to know about an owner.
 *
 * @param firstName the given name
 * @param lastName the family name
 * @param address street and house number
 * @param city the town
 * @param telephone the number to call: 7 to 15 digits, written with spaces or hyphens if you like
 */
public record OwnerInput(
        @NotBlank @Size(max = 40) String firstName,
        @NotBlank @Size(max = 40) String lastName,
        @NotBlank @Size(max = 120) String address,
        @NotBlank @Size(max = 80) String city,

        @Pattern(regexp = "\\+?[0-9](?:[ -]?[0-9]){6,14}", message = "must be a telephone number of 7 to 15 digits")
        String telephone) {}
