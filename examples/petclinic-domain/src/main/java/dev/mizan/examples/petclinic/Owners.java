package dev.mizan.examples.petclinic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.Default;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The owners: finding them, and keeping their details. */
@Transactional
public class Owners {

    /** How many owners a page holds. */
    static final int PAGE_SIZE = 12;

    private static final String MATCHES = """
             from Owner o
            where lower(concat(o.firstName, ' ', o.lastName)) like :pattern escape '!'
               or lower(o.city) like :pattern escape '!'
               or o.telephone like :pattern escape '!'
               or exists (select 1 from Pet p where p.owner = o and lower(p.name) like :pattern escape '!')""";

    private final EntityManager entities;

    /** Owners kept by {@code entities}. */
    public Owners(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The owners whose name, town, telephone number or pet's name contains a text, by family name.
     *
     * @param search the text; empty for all owners
     * @param page the page, from 1
     */
    @Client(context = OwnersContext.class)
    public OwnerPage findOwners(
            @Default("") @Size(max = 80) String search, @Default("1") @Min(1) @Max(100_000) int page) {
        String pattern = "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%";
        int total = Math.toIntExact(
                matching("select count(o)" + MATCHES, Long.class, pattern).getSingleResult());
        List<OwnerDetails> found = matching(
                        "select o" + MATCHES + " order by o.lastName, o.firstName, o.id", Owner.class, pattern)
                .setFirstResult((page - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE)
                .getResultList()
                .stream()
                .map(Owner::details)
                .toList();
        return new OwnerPage(rows(found), page, Math.max(1, Math.ceilDiv(total, PAGE_SIZE)), total);
    }

    /** Name and address of one owner. */
    @Client(context = OwnerContext.class)
    public OwnerDetails ownerDetails(int ownerId) throws OwnerNotFoundException {
        return find(entities, ownerId).details();
    }

    /** Takes a new owner in, who has no pets yet. */
    @Client(affects = OwnersContext.class)
    public OwnerDetails addOwner(@Valid OwnerInput owner) {
        Owner added = new Owner(owner);
        entities.persist(added);
        entities.flush();
        return added.details();
    }

    /** Changes an owner's name or address. */
    @Client(affects = {OwnerContext.class, OwnersContext.class})
    public OwnerDetails editOwner(int ownerId, @Valid OwnerInput owner) throws OwnerNotFoundException {
        Owner known = find(entities, ownerId);
        known.apply(owner);
        return known.details();
    }

    static Owner find(EntityManager entities, int ownerId) throws OwnerNotFoundException {
        Owner owner = entities.find(Owner.class, ownerId);
        if (owner == null) {
            throw new OwnerNotFoundException(ownerId);
        }
        return owner;
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, String pattern) {
        return entities.createQuery(query, type).setParameter("pattern", pattern);
    }

    private List<OwnerRow> rows(List<OwnerDetails> owners) {
        Map<Integer, List<String>> pets =
                petNames(owners.stream().map(OwnerDetails::id).toList());
        return owners.stream()
                .map(o -> new OwnerRow(
                        o.id(),
                        o.firstName(),
                        o.lastName(),
                        o.address(),
                        o.city(),
                        o.telephone(),
                        pets.getOrDefault(o.id(), List.of())))
                .toList();
    }

    private Map<Integer, List<String>> petNames(List<Integer> ownerIds) {
        return entities
                .createQuery("select p from Pet p where p.owner.id in :owners order by p.name, p.id", Pet.class)
                .setParameter("owners", ownerIds)
                .getResultList()
                .stream()
                .collect(groupingBy(pet -> pet.owner().id(), mapping(Pet::name, toList())));
    }

    /** What {@code like} would take for a wildcard is meant as it is typed. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
