package dev.mizan.examples.petclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.spi.Transactions.Outcome;
import dev.mizan.runtime.spi.Transactions.Watch;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedClinicTest {

    private EmbeddedClinic clinic;
    private Owners owners;

    private record Nothing() {}

    /** What a function does. */
    private interface Work {
        @Nullable
        Object run() throws Throwable;
    }

    @BeforeEach
    void open() throws Exception {
        clinic = EmbeddedClinic.open();
        owners = (Owners) clinic.services().getFirst();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private @Nullable Object call(Work work) throws Throwable {
        return clinic.<Owners, Nothing, @Nullable Object>around(
                        Owners.class, (instance, arguments, injectables) -> work.run())
                .invoke(owners, new Nothing(), null);
    }

    private static OwnerInput town(String city) {
        return new OwnerInput("Ida", "Berg", "1 Birch Lane", city, "0445550102");
    }

    private String townOfTheFirst() throws Throwable {
        return (String) call(() -> owners.ownerDetails(1).city());
    }

    @Test
    void function_thatReturns_isCommitted() throws Throwable {
        try (Watch watch = clinic.watch(owners)) {
            call(() -> owners.editOwner(1, town("Madison")));

            assertThat(watch.outcome()).isEqualTo(Outcome.COMMITTED);
        }
        assertThat(townOfTheFirst()).isEqualTo("Madison");
    }

    @Test
    void function_thatFails_isRolledBack() throws Throwable {
        String before = townOfTheFirst();
        try (Watch watch = clinic.watch(owners)) {
            assertThatThrownBy(() -> call(() -> {
                        owners.editOwner(1, town("Nowhere"));
                        throw new IllegalStateException("too late");
                    }))
                    .hasMessage("too late");

            assertThat(watch.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        }
        assertThat(townOfTheFirst()).isEqualTo(before);
    }

    @Test
    void function_thatThrowsACheckedException_isCommitted() throws Throwable {
        try (Watch watch = clinic.watch(owners)) {
            assertThatThrownBy(() -> call(() -> {
                        owners.editOwner(1, town("Madison"));
                        throw new Exception("and yet");
                    }))
                    .hasMessage("and yet");

            assertThat(watch.outcome()).isEqualTo(Outcome.COMMITTED);
        }
        assertThat(townOfTheFirst()).isEqualTo("Madison");
    }

    @Test
    void withoutAFunction_thereIsNoOutcomeAndNoTransaction() {
        try (Watch watch = clinic.watch(owners)) {
            assertThat(watch.outcome()).isEqualTo(Outcome.NONE);
        }
        assertThatThrownBy(() -> owners.ownerDetails(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void snapshot_seesNothingThatIsCommittedMeanwhile() throws Throwable {
        int before = (int) call(() -> owners.findOwners("Moss Hollow", 1).total());

        clinic.snapshot(() -> {
            assertThat(owners.findOwners("Moss Hollow", 1).total()).isEqualTo(before);
            CompletableFuture.runAsync(() -> edit(town("Moss Hollow"))).get();
            assertThat(owners.findOwners("Moss Hollow", 1).total()).isEqualTo(before);
            return before;
        });

        assertThat(call(() -> owners.findOwners("Moss Hollow", 1).total())).isEqualTo(before + 1);
    }

    private void edit(OwnerInput input) {
        try {
            call(() -> owners.editOwner(1, input));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
