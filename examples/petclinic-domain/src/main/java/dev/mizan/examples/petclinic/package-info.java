/**
 * A veterinary clinic: its owners, their pets, the pets' visits and the vets. Nothing here knows a web framework; every
 * PetClinic of these examples serves this same package.
 */
@NullMarked
package dev.mizan.examples.petclinic;

import org.jspecify.annotations.NullMarked;
