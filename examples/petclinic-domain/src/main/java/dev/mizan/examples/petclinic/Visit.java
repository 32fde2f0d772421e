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

/** One time a pet came to the clinic. */
@Entity
@Table(name = "visits")
class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pet_id")
    private Pet pet;

    @Column(name = "visit_date")
    private LocalDate date;

    private String description;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(Pet pet, VisitInput input) {
        this.pet = pet;
        this.date = input.date();
        this.description = input.description().strip();
    }

    void apply(VisitInput input) {
        date = input.date();
        description = input.description().strip();
    }

    Pet pet() {
        return pet;
    }

    VisitDetails details() {
        return new VisitDetails(id, pet.id(), date, description);
    }
}
