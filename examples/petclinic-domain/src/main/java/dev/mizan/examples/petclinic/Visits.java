package dev.mizan.examples.petclinic;

import dev.mizan.annotations.Client;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;

/** The visits of an owner's pets. */
@Transactional
public class Visits {

    private final EntityManager entities;

    /** Visits kept by {@code entities}. */
    public Visits(EntityManager entities) {
        this.entities = entities;
    }

    /** The visits of all pets of one owner, the latest first; empty also for an owner nobody knows. */
    @Client(context = OwnerContext.class)
    public List<VisitDetails> ownerVisits(int ownerId) {
        return entities
                .createQuery(
                        "select v from Visit v where v.pet.owner.id = :owner order by v.date desc, v.id desc",
                        Visit.class)
                .setParameter("owner", ownerId)
                .getResultList()
                .stream()
                .map(Visit::details)
                .toList();
    }

    /** Books a visit. Lists of owners show no visits, so only the owner's own page becomes stale. */
    @Client(affects = OwnerContext.class)
    public VisitDetails addVisit(int ownerId, int petId, @Valid VisitInput visit)
            throws PetNotFoundException, VisitBeforeBirthException {
        Pet pet = Pets.find(entities, ownerId, petId);
        requireNotBeforeBirth(pet, visit);
        Visit added = new Visit(pet, visit);
        entities.persist(added);
        entities.flush();
        return added.details();
    }

    /** Changes the day or the reason of a visit. */
    @Client(affects = OwnerContext.class)
    public VisitDetails editVisit(int ownerId, int visitId, @Valid VisitInput visit)
            throws VisitNotFoundException, VisitBeforeBirthException {
        Visit known = entities.find(Visit.class, visitId);
        if (known == null || known.pet().owner().id() != ownerId) {
            throw new VisitNotFoundException(ownerId, visitId);
        }
        requireNotBeforeBirth(known.pet(), visit);
        known.apply(visit);
        return known.details();
    }

    private static void requireNotBeforeBirth(Pet pet, VisitInput visit) throws VisitBeforeBirthException {
        if (visit.date().isBefore(pet.birthDate())) {
            throw new VisitBeforeBirthException(pet.name(), pet.birthDate());
        }
    }
}
