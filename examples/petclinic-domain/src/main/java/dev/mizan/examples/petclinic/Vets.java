package dev.mizan.examples.petclinic;

import dev.mizan.annotations.Client;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The clinic's vets. */
@Transactional
public class Vets {

    private final EntityManager entities;

    /** Vets kept by {@code entities}. */
    public Vets(EntityManager entities) {
        this.entities = entities;
    }

    /** Every vet with what they are trained in, by family name. */
    @Client(context = VetsContext.class)
    public List<VetDetails> allVets() {
        return entities.createQuery("""
                        select distinct v from Vet v left join fetch v.specialties
                         order by v.lastName, v.firstName, v.id""", Vet.class).getResultList().stream()
                .map(Vet::details)
                .toList();
    }
}
