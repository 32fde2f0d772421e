package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.json.UnencodableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A {@code null} where the contract says there is none: the most usual failure of entities. */
final class NullTests {

    private static final Compiled COMPILED = Compiled.of("""
            package com.acme;
            import com.fasterxml.jackson.annotation.*;
            import dev.mizan.annotations.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            public class Owners {
                public record Id(@JsonValue String text) {}
                public record Pet(String name, @Nullable String nick) {}
                public static class Owner {
                    private String lastName = "Lee";
                    private Integer age = 5;
                    private List<Pet> pets = new ArrayList<>();
                    private List<@Nullable String> notes = new ArrayList<>();
                    private Map<String, Integer> counts = new HashMap<>();
                    private Optional<String> phone = Optional.empty();
                    private Id id = new Id("x");
                    private boolean broken;
                    public String getLastName() { return lastName; }
                    public Integer getAge() { return age; }
                    public List<Pet> getPets() { return pets; }
                    public List<@Nullable String> getNotes() { return notes; }
                    public Map<String, Integer> getCounts() { return counts; }
                    public Optional<String> getPhone() { return phone; }
                    public Id getId() { return id; }
                    public String getZip() {
                        if (broken) throw new NullPointerException("in the getter");
                        return "";
                    }
                }
                @Client public Owner find(String what) {
                    Owner owner = new Owner();
                    owner.notes.add(null);
                    switch (what) {
                        case "lastName" -> owner.lastName = null;
                        case "age" -> owner.age = null;
                        case "pets" -> owner.pets = null;
                        case "pet" -> { owner.pets.add(new Pet("", null)); owner.pets.add(null); }
                        case "petName" -> owner.pets.add(new Pet(null, null));
                        case "count" -> owner.counts.put("a", null);
                        case "phone" -> owner.phone = null;
                        case "id" -> owner.id = new Id(null);
                        case "broken" -> owner.broken = true;
                        default -> {}
                    }
                    return owner;
                }
            }
            """).succeeded();

    private static String find(String what) {
        return new Call(COMPILED, "com.acme.Owners", "find").result("{\"what\":\"" + what + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "lastName, OwnersOwner.lastName",
        "age, OwnersOwner.age",
        "pets, OwnersOwner.pets",
        "pet, OwnersOwner.pets[1]",
        "petName, OwnersPet.name",
        "count, OwnersOwner.counts.a",
        "phone, OwnersOwner.phone",
    })
    void null_in_a_member_is_named_with_its_type_and_the_way_out(String what, String place) {
        assertThatThrownBy(() -> find(what))
                .isInstanceOf(UnencodableException.class)
                .hasMessage(place
                        + ": null (expected: a value, as the contract says; annotate it @Nullable if it may be absent)")
                .hasCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void null_in_a_single_value_names_its_type() {
        assertThatThrownBy(() -> find("id"))
                .isInstanceOf(UnencodableException.class)
                .hasMessage("OwnersId: its value is null (expected: a value, as the contract says)");
    }

    @Test
    void null_that_an_accessor_ran_into_stays_what_it_is() {
        assertThatThrownBy(() -> find("broken"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("in the getter");
    }
}
