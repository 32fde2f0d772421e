package dev.mizan.examples.petclinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/**
 * Makes people, animals and appointments up, the same ones every time.
 *
 * <p>The library is asked for a pool of each kind of word, and the rows are drawn from the pools: asking it for every
 * row would make each start wait.
 */
final class ClinicPeople {

    static final List<String> PET_TYPES =
            List.of("bird", "cat", "dog", "ferret", "guinea pig", "hamster", "lizard", "rabbit", "snake", "tortoise");

    static final List<String> SPECIALTIES = List.of(
            "anaesthesia",
            "behaviour",
            "cardiology",
            "dentistry",
            "dermatology",
            "exotic animals",
            "nutrition",
            "ophthalmology",
            "radiology",
            "surgery");

    private static final List<String> REASONS = List.of(
            "Annual check-up",
            "Vaccination",
            "Booster against rabies",
            "Dental cleaning",
            "Limping on the left hind leg",
            "Limping on a front paw",
            "Claws trimmed",
            "Ear infection",
            "Eye looks red",
            "Losing weight",
            "Weight check and new diet",
            "Swallowed part of a toy",
            "Itching and hair loss",
            "Tick removed",
            "Neutering",
            "Stitches taken out",
            "Blood test",
            "Coughing at night",
            "Microchip fitted",
            "Papers for a journey abroad");

    private static final List<Integer> COMMON_TYPES = List.of(2, 2, 2, 2, 3, 3, 3, 3, 1, 8, 6, 5);

    /** The last day anything happens, so that the rows do not depend on when the clinic is started. */
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private final Random random = new Random(20_260_101);
    private final Faker faker = new Faker(Locale.ENGLISH, random);
    private final List<String> firstNames = pool(600, () -> faker.name().firstName());
    private final List<String> lastNames = pool(900, () -> faker.name().lastName());
    private final List<String> streets = pool(500, () -> faker.address().streetName());
    private final List<String> cities = pool(140, () -> faker.address().city());
    private final List<String> dogNames = pool(120, () -> faker.dog().name());
    private final List<String> otherNames = pool(120, () -> faker.cat().name());

    /** An animal before it has an owner. */
    record Animal(String name, int type, LocalDate birthDate) {}

    /** A visit before it belongs to an animal. */
    record Appointment(LocalDate date, String reason) {}

    String firstName() {
        return any(firstNames);
    }

    String lastName() {
        return any(lastNames);
    }

    String address() {
        return between(1, 240) + " " + any(streets);
    }

    String city() {
        return any(cities);
    }

    String telephone() {
        return String.format(Locale.ROOT, "%03d-555-%04d", between(201, 989), between(0, 9999));
    }

    /** No animal for one owner in twenty, else one to four of different names. */
    List<Animal> animals() {
        int count = between(1, 20) == 1 ? 0 : List.of(1, 1, 1, 2, 2, 3, 4).get(between(0, 6));
        Map<String, Animal> byName = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Animal animal = animal();
            byName.putIfAbsent(animal.name(), animal);
        }
        return List.copyOf(byName.values());
    }

    /** None to four visits in the animal's life. */
    List<Appointment> appointments(Animal animal) {
        int age = Math.toIntExact(LAST_DAY.toEpochDay() - animal.birthDate().toEpochDay());
        List<Appointment> visits = new ArrayList<>();
        for (int left = between(0, 4); left > 0; left--) {
            visits.add(new Appointment(LAST_DAY.minusDays(between(0, age)), any(REASONS)));
        }
        return visits;
    }

    /** The numbers of none to three specialties, none of them twice. */
    Iterable<Integer> specialtiesOfVet() {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int left = between(0, 3); left > 0; left--) {
            chosen.add(between(1, SPECIALTIES.size()));
        }
        return chosen;
    }

    private Animal animal() {
        int type = between(1, 12) == 1 ? between(1, PET_TYPES.size()) : any(COMMON_TYPES);
        List<String> names = PET_TYPES.get(type - 1).equals("dog") ? dogNames : otherNames;
        return new Animal(any(names), type, LAST_DAY.minusDays(between(60, 16 * 365)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static List<String> pool(int size, Supplier<String> words) {
        return IntStream.range(0, size).mapToObj(i -> words.get()).toList();
    }
}
