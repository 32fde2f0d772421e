package dev.mizan.examples.petclinic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A field a vet can be trained in. */
@Entity
@Table(name = "specialties")
class Specialty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String name;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Specialty() {}

    String name() {
        return name;
    }
}
