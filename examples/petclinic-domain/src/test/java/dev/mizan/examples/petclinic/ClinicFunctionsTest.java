package dev.mizan.examples.petclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClinicFunctionsTest {

    private static final OwnerInput ANN =
            new OwnerInput("Ann", "Quxley-Vane", "1 Birch Lane", "Moss Hollow", "+41 44 555 01 02");
    private static final LocalDate BORN = LocalDate.of(2020, 2, 29);
    private static final int CAT = 2;
    private static final int NOBODY = 999_999;

    private static Clinic clinic;

    @BeforeAll
    static void openClinic() throws Exception {
        clinic = Clinic.open();
    }

    @AfterAll
    static void closeClinic() {
        clinic.close();
    }

    @Test
    void findOwners_withoutText_countsAllAndReturnsTheFirstPage() {
        OwnerPage page = find("", 1);

        assertThat(page.total()).isGreaterThanOrEqualTo(10_000);
        assertThat(page.pages()).isEqualTo(Math.ceilDiv(page.total(), Owners.PAGE_SIZE));
        assertThat(page.owners())
                .hasSize(Owners.PAGE_SIZE)
                .isSortedAccordingTo((a, b) -> a.lastName().compareTo(b.lastName()));
    }

    @Test
    void findOwners_pagesTogether_showEveryMatchOnce() {
        OwnerPage first = find("bella", 1);
        List<Integer> ids = java.util.stream.IntStream.rangeClosed(1, first.pages())
                .boxed()
                .flatMap(page -> find("bella", page).owners().stream().map(OwnerRow::id))
                .toList();

        assertThat(ids).hasSize(first.total()).doesNotHaveDuplicates();
        assertThat(first.total()).isGreaterThan(Owners.PAGE_SIZE);
    }

    @Test
    void findOwners_pastTheLastPage_isEmptyButCounts() {
        OwnerPage page = find("", 5_000);

        assertThat(page.owners()).isEmpty();
        assertThat(page.total()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void findOwners_wildcardsInTheText_areMeantAsTyped() {
        assertThat(find("%", 1).total()).isZero();
        assertThat(find("_", 1).total()).isZero();
        assertThat(find("!", 1).total()).isZero();
        assertThat(find("%", 1).pages()).isOne();
    }

    @Test
    void findOwners_byTownTelephoneOrPet_findsTheOwner() {
        OwnerDetails ann = add(ANN);
        addPet(ann.id(), "Zebulon");

        assertThat(find("moss HOLLOW", 1).owners()).extracting(OwnerRow::id).contains(ann.id());
        assertThat(find("+41 44 555 01 02", 1).owners())
                .extracting(OwnerRow::id)
                .contains(ann.id());
        assertThat(find("ann quxley", 1).owners()).extracting(OwnerRow::id).contains(ann.id());
        assertThat(find(" zebul ", 1).owners())
                .singleElement()
                .satisfies(row -> assertThat(row.pets()).containsExactly("Zebulon"));
    }

    @Test
    void editOwner_changesDetails() {
        OwnerDetails ann = add(ANN);
        clinic.call(em -> new Owners(em)
                .editOwner(ann.id(), new OwnerInput(" Anna ", "Quxley", "2 Birch Lane", "Moss", "5550123")));

        assertThat(details(ann.id()))
                .isEqualTo(new OwnerDetails(ann.id(), "Anna", "Quxley", "2 Birch Lane", "Moss", "5550123"));
    }

    @Test
    void ownerDetails_ofNobody_namesTheNumber() {
        assertThatThrownBy(() -> clinic.call(em -> new Owners(em).ownerDetails(NOBODY)))
                .isInstanceOfSatisfying(
                        OwnerNotFoundException.class,
                        e -> assertThat(e.details()).isEqualTo(new OwnerNotFoundException.MissingOwner(NOBODY)));
    }

    @Test
    void addPet_takenName_saysWhoHasIt() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");

        assertThatThrownBy(() -> addPet(ann.id(), " tom"))
                .isInstanceOfSatisfying(
                        PetNameTakenException.class,
                        e -> assertThat(e.details()).isEqualTo(new PetNameTakenException.TakenName("tom", tom.id())));
    }

    @Test
    void editPet_keepingItsName_isNoConflict() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");
        PetInput older = new PetInput("Tom", BORN.minusYears(1), 3);

        clinic.call(em -> new Pets(em).editPet(ann.id(), tom.id(), older));

        assertThat(pets(ann.id()))
                .containsExactly(new PetDetails(tom.id(), "Tom", BORN.minusYears(1), new PetKind(3, "dog")));
    }

    @Test
    void editPet_ofAnotherOwner_isNotFound() {
        PetDetails tom = addPet(add(ANN).id(), "Tom");
        int stranger = add(ANN).id();

        assertThatThrownBy(() ->
                        clinic.call(em -> new Pets(em).editPet(stranger, tom.id(), new PetInput("Tom", BORN, CAT))))
                .isInstanceOf(PetNotFoundException.class);
    }

    @Test
    void addPet_ofUnknownKind_isRefused() {
        OwnerDetails ann = add(ANN);

        assertThatThrownBy(() -> clinic.call(em -> new Pets(em).addPet(ann.id(), new PetInput("Tom", BORN, 77))))
                .isInstanceOf(PetTypeUnknownException.class);
    }

    @Test
    void addVisit_showsAmongTheOwnersVisits_latestFirst() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");
        visit(ann.id(), tom.id(), BORN);
        visit(ann.id(), tom.id(), BORN.plusDays(1));

        assertThat(visits(ann.id())).extracting(VisitDetails::date).containsExactly(BORN.plusDays(1), BORN);
    }

    @Test
    void editVisit_changesDayAndReason() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");
        VisitDetails booked = visit(ann.id(), tom.id(), BORN);

        VisitDetails changed = edit(ann.id(), booked.id(), new VisitInput(BORN.plusDays(2), " Stitches "));

        assertThat(changed).isEqualTo(new VisitDetails(booked.id(), tom.id(), BORN.plusDays(2), "Stitches"));
        assertThat(visits(ann.id())).containsExactly(changed);
    }

    @Test
    void editVisit_beforeBirth_changesNothing() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");
        VisitDetails booked = visit(ann.id(), tom.id(), BORN);

        assertThatThrownBy(() -> edit(ann.id(), booked.id(), new VisitInput(BORN.minusDays(1), "Check-up")))
                .isInstanceOf(VisitBeforeBirthException.class);
        assertThat(visits(ann.id())).containsExactly(booked);
    }

    @Test
    void editVisit_ofAnotherOwnersPet_isNotFound() {
        OwnerDetails ann = add(ANN);
        VisitDetails hers = visit(ann.id(), addPet(ann.id(), "Tom").id(), BORN);
        int stranger = add(ANN).id();

        assertThatThrownBy(() -> edit(stranger, hers.id(), new VisitInput(BORN, "Not mine")))
                .isInstanceOfSatisfying(
                        VisitNotFoundException.class,
                        e -> assertThat(e.details())
                                .isEqualTo(new VisitNotFoundException.MissingVisit(stranger, hers.id())));
    }

    @Test
    void addVisit_beforeBirth_saysFromWhenOn() {
        OwnerDetails ann = add(ANN);
        PetDetails tom = addPet(ann.id(), "Tom");

        assertThatThrownBy(() -> visit(ann.id(), tom.id(), BORN.minusDays(1)))
                .isInstanceOfSatisfying(
                        VisitBeforeBirthException.class,
                        e -> assertThat(e.details()).isEqualTo(new VisitBeforeBirthException.EarliestVisit(BORN)));
    }

    @Test
    void allVets_areThereOnce_withSortedSpecialties() {
        List<VetDetails> vets = clinic.call(em -> new Vets(em).allVets());

        assertThat(vets).hasSize(36).extracting(VetDetails::id).doesNotHaveDuplicates();
        assertThat(vets).allSatisfy(vet -> assertThat(vet.specialties()).isSorted());
        assertThat(vets).anySatisfy(vet -> assertThat(vet.specialties()).hasSizeGreaterThan(1));
    }

    @Test
    void allPetTypes_areInOrder() {
        List<PetKind> kinds = clinic.call(em -> new Pets(em).allPetTypes());

        assertThat(kinds).extracting(PetKind::name).isEqualTo(ClinicPeople.PET_TYPES);
    }

    private static OwnerPage find(String search, int page) {
        return clinic.call(em -> new Owners(em).findOwners(search, page));
    }

    private static OwnerDetails details(int ownerId) {
        return clinic.call(em -> new Owners(em).ownerDetails(ownerId));
    }

    private static List<PetDetails> pets(int ownerId) {
        return clinic.call(em -> new Pets(em).ownerPets(ownerId));
    }

    private static List<VisitDetails> visits(int ownerId) {
        return clinic.call(em -> new Visits(em).ownerVisits(ownerId));
    }

    private static OwnerDetails add(OwnerInput owner) {
        return clinic.call(em -> new Owners(em).addOwner(owner));
    }

    private static PetDetails addPet(int ownerId, String name) {
        return clinic.call(em -> new Pets(em).addPet(ownerId, new PetInput(name, BORN, CAT)));
    }

    private static VisitDetails edit(int ownerId, int visitId, VisitInput visit) {
        return clinic.call(em -> new Visits(em).editVisit(ownerId, visitId, visit));
    }

    private static VisitDetails visit(int ownerId, int petId, LocalDate date) {
        return clinic.call(em -> new Visits(em).addVisit(ownerId, petId, new VisitInput(date, "Check-up")));
    }
}
