package dev.mizan.examples.petclinic;

import dev.mizan.annotations.Client;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;

/** The pets of an owner. */
@Transactional
public class Pets {

    private final EntityManager entities;

    /** Pets kept by {@code entities}. */
    public Pets(EntityManager entities) {
        this.entities = entities;
    }

    /** The kinds of animals a pet can be, in alphabetical order. */
    @Client(context = PetTypesContext.class)
    public List<PetKind> allPetTypes() {
        return entities.createQuery("select t from PetType t order by t.name", PetType.class).getResultList().stream()
                .map(PetType::kind)
                .toList();
    }

    /** The pets of one owner, by name; empty also for an owner nobody knows. */
    @Client(context = OwnerContext.class)
    public List<PetDetails> ownerPets(int ownerId) {
        return entities
                .createQuery(
                        "select p from Pet p join fetch p.type where p.owner.id = :owner order by p.name, p.id",
                        Pet.class)
                .setParameter("owner", ownerId)
                .getResultList()
                .stream()
                .map(Pet::details)
                .toList();
    }

    /** Adds a pet to its owner's. */
    @Client(affects = {OwnerContext.class, OwnersContext.class})
    public PetDetails addPet(int ownerId, @Valid PetInput pet)
            throws OwnerNotFoundException, PetNameTakenException, PetTypeUnknownException {
        Owner owner = Owners.find(entities, ownerId);
        requireFreeName(ownerId, pet.name().strip(), 0);
        Pet added = new Pet(owner, pet, type(pet.typeId()));
        entities.persist(added);
        entities.flush();
        return added.details();
    }

    /** Changes a pet's name, day of birth or kind. */
    @Client(affects = {OwnerContext.class, OwnersContext.class})
    public PetDetails editPet(int ownerId, int petId, @Valid PetInput pet)
            throws PetNotFoundException, PetNameTakenException, PetTypeUnknownException {
        Pet known = find(entities, ownerId, petId);
        requireFreeName(ownerId, pet.name().strip(), petId);
        known.apply(pet, type(pet.typeId()));
        return known.details();
    }

    static Pet find(EntityManager entities, int ownerId, int petId) throws PetNotFoundException {
        Pet pet = entities.find(Pet.class, petId);
        if (pet == null || pet.owner().id() != ownerId) {
            throw new PetNotFoundException(ownerId, petId);
        }
        return pet;
    }

    private PetType type(int typeId) throws PetTypeUnknownException {
        PetType type = entities.find(PetType.class, typeId);
        if (type == null) {
            throw new PetTypeUnknownException(typeId);
        }
        return type;
    }

    private void requireFreeName(int ownerId, String name, int exceptPetId) throws PetNameTakenException {
        List<Integer> takers = entities.createQuery("""
                        select p.id from Pet p
                         where p.owner.id = :owner and lower(p.name) = lower(:name) and p.id <> :pet""", Integer.class)
                .setParameter("owner", ownerId)
                .setParameter("name", name)
                .setParameter("pet", exceptPetId)
                .getResultList();
        if (!takers.isEmpty()) {
            throw new PetNameTakenException(name, takers.getFirst());
        }
    }
}
