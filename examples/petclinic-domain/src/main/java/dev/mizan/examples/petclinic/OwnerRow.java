package dev.mizan.examples.petclinic;

import java.util.List;

/**
 * An owner as a list shows it.
 *
 * @param id the owner's number
 * @param firstName the given name
 * @param lastName the family name
 * @param address street and house number
 * @param city the town
 * @param telephone the number to call
 * @param pets the names of the owner's pets, in alphabetical order
 */
public record OwnerRow(
        int id, String firstName, String lastName, String address, String city, String telephone, List<String> pets) {}
