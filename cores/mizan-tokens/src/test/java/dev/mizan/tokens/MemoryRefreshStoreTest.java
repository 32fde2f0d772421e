package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.tokens.RefreshStore.Exchange;
import dev.mizan.tokens.RefreshStore.Token;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryRefreshStoreTest {

    private static final Instant START = Instant.ofEpochSecond(1_767_225_900);

    @Test
    void families_beyondTheBound_areForgottenWhereUsedLongestAgo() {
        MemoryRefreshStore store = new MemoryRefreshStore(3);
        begin(store, "a", "1", 0);
        begin(store, "b", "2", 1);
        begin(store, "c", "3", 2);
        assertThat(exchange(store, "a", 3)).isInstanceOf(Exchange.Accepted.class);

        begin(store, "d", "4", 4);

        assertThat(store.size()).isEqualTo(3);
        assertThat(exchange(store, "b", 5)).isEqualTo(new Exchange.Unknown());
        assertThat(exchange(store, "c", 5)).isInstanceOf(Exchange.Accepted.class);
        assertThat(exchange(store, "d", 5)).isInstanceOf(Exchange.Accepted.class);
    }

    @Test
    void user_whoSignsInOverAndOver_drivesNobodyElseOut() {
        MemoryRefreshStore store = new MemoryRefreshStore(200);
        begin(store, "ann", "ann", 0);
        for (int i = 0; i < 1_000; i++) {
            begin(store, "f" + i, "eve", i);
        }

        assertThat(store.size()).isEqualTo(1 + MemoryRefreshStore.MOST_OF_ONE_USER);
        assertThat(exchange(store, "ann", 1_000)).isInstanceOf(Exchange.Accepted.class);
        assertThat(exchange(store, "f0", 1_000)).isEqualTo(new Exchange.Unknown());
        assertThat(exchange(store, "f999", 1_000)).isInstanceOf(Exchange.Accepted.class);
    }

    @Test
    void families_thatExpired_areForgottenAtTheNextSignIn() {
        MemoryRefreshStore store = new MemoryRefreshStore();
        begin(store, "a", "1", 0);
        begin(store, "b", "2", 10);

        begin(store, "c", "3", Duration.ofDays(7).toSeconds() + 5);

        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void bound_ofNothing_isRefused() {
        assertThatThrownBy(() -> new MemoryRefreshStore(0)).hasMessage("most: 0 (expected: at least 1)");
    }

    private static void begin(RefreshStore store, String family, String subject, long second) {
        store.begin(family, subject, token(family, second));
    }

    /** Exchanges the first token of {@code family}. */
    private static Exchange exchange(RefreshStore store, String family, long second) {
        return store.exchange(family, family, token(family + second, second));
    }

    private static Token token(String id, long second) {
        Instant issued = START.plusSeconds(second);
        return new Token(id, issued, issued.plus(JwtSettings.REFRESH_LIFETIME));
    }
}
