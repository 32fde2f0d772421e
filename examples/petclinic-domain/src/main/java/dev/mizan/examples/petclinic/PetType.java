package dev.mizan.examples.petclinic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A kind of animal the clinic treats. */
@Entity
@Table(name = "pet_types")
class PetType {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String name;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PetType() {}

    PetKind kind() {
        return new PetKind(id, name);
    }
}
