package dev.mizan.examples.petclinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Set;

/** Somebody who treats pets. */
@Entity
@Table(name = "vets")
class Vet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @ManyToMany
    @JoinTable(
            name = "vet_specialties",
            joinColumns = @JoinColumn(name = "vet_id"),
            inverseJoinColumns = @JoinColumn(name = "specialty_id"))
    private Set<Specialty> specialties;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Vet() {}

    VetDetails details() {
        return new VetDetails(
                id,
                firstName,
                lastName,
                specialties.stream().map(Specialty::name).sorted().toList());
    }
}
