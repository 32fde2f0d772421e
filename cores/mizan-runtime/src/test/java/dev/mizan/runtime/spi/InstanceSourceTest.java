package dev.mizan.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceSourceTest {

    private static class Owners {}

    private static final class CachedOwners extends Owners {}

    @Test
    void instance_isTheOneOfTheClassOrASubclass() {
        Owners owners = new CachedOwners();

        assertThat(InstanceSource.of(List.of("other", owners)).instance(Owners.class))
                .isSameAs(owners);
    }

    @Test
    void instance_thatIsNotThere_isASentence() {
        assertThatThrownBy(() -> InstanceSource.of(List.of()).instance(Owners.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        Owners.class.getName() + ": no instance of it was given (expected: one, as functions need it)");
    }

    @Test
    void instance_thatIsThereTwice_isASentence() {
        assertThatThrownBy(() -> InstanceSource.of(List.of(new Owners(), new CachedOwners()))
                        .instance(Owners.class))
                .hasMessage(Owners.class.getName() + ": several instances of it were given (expected: one): "
                        + Owners.class.getName() + ", " + CachedOwners.class.getName());
    }
}
