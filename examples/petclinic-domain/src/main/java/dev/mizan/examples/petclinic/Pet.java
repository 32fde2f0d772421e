package dev.mizan.examples.petclinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An animal, its owner's. */
@Entity
@Table(name = "pets")
class Pet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Owner owner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "type_id")
    private PetType type;

    private String name;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Pet() {}

    @SuppressWarnings("NullAway.Init")
    Pet(Owner owner, PetInput input, PetType type) {
        this.owner = owner;
        apply(input, type);
    }

    final void apply(PetInput input, PetType type) {
        this.name = input.name().strip();
        this.birthDate = input.birthDate();
        this.type = type;
    }

    int id() {
        return id;
    }

    Owner owner() {
        return owner;
    }

    String name() {
        return name;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    PetDetails details() {
        return new PetDetails(id, name, birthDate, type.kind());
    }
}
