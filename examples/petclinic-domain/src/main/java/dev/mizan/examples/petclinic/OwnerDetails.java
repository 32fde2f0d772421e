package dev.mizan.examples.petclinic;

/**
 * An owner's name and address.
 *
 * @param id the owner's number
 * @param firstName the given name
 * @param lastName the family name
 * @param address street and house number
 * @param city the town
 * @param telephone the number to call
 */
public record OwnerDetails(int id, String firstName, String lastName, String address, String city, String telephone) {}
