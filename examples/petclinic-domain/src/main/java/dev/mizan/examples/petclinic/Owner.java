package dev.mizan.examples.petclinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who brings pets. */
@Entity
@Table(name = "owners")
class Owner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String address;

    private String city;

    private String telephone;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Owner() {}

    @SuppressWarnings("NullAway.Init")
    Owner(OwnerInput input) {
        apply(input);
    }

    final void apply(OwnerInput input) {
        firstName = input.firstName().strip();
        lastName = input.lastName().strip();
        address = input.address().strip();
        city = input.city().strip();
        telephone = input.telephone();
    }

    int id() {
        return id;
    }

    OwnerDetails details() {
        return new OwnerDetails(id, firstName, lastName, address, city, telephone);
    }
}
