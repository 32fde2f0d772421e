package dev.mizan.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.spi.CacheSettings.Mode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheSettingsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static CacheSettings of(String mode, String secret, String url, String app, String ttl) {
        return CacheSettings.of(
                Optional.ofNullable(mode).map(Mode::valueOf),
                app,
                Optional.ofNullable(secret),
                Optional.ofNullable(url),
                Optional.empty(),
                Duration.parse(ttl),
                CacheSettings.MAX_AGE,
                CacheSettings.MAX_BYTES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|" + SECRET + "||a|PT30S|mizan.cache.mode: missing, but mizan.cache.secret is set (expected: off,"
                        + " local or redis)",
                "||redis://x|a|PT30S|mizan.cache.mode: missing, but mizan.cache.redis-url is set (expected: off,"
                        + " local or redis)",
                "LOCAL|||a|PT30S|mizan.cache.secret: missing (expected: a secret of at least 32 bytes where"
                        + " mizan.cache.mode is local)",
                "LOCAL|short||a|PT30S|mizan.cache.secret: 5 bytes (expected: a secret of at least 32 bytes)",
                "LOCAL|" + SECRET + "|redis://x|a|PT30S|mizan.cache.redis-url: set, but mizan.cache.mode is local"
                        + " (expected: mode redis, or no URL)",
                "REDIS|" + SECRET + "||a|PT30S|mizan.cache.redis-url: missing (expected: a URL such as"
                        + " redis://localhost:6379 where mizan.cache.mode is redis)",
                "LOCAL|" + SECRET + "||a b|PT30S|mizan.cache.app: a b (expected: at most 64 letters, digits, dots,"
                        + " dashes and underscores)",
                "LOCAL|" + SECRET + "||a|PT0.5S|mizan.cache.intent-ttl: PT0.5S (expected: at least PT1S)"
            })
    void halfOfAConfiguration_isSaidInASentence(
            String mode, String secret, String url, String app, String ttl, String sentence) {
        assertThatThrownBy(() -> of(mode, secret, url, app, ttl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void nothingSet_isOff() {
        assertThat(of(null, null, null, "app", "PT30S").mode()).isEqualTo(Mode.OFF);
    }

    @Test
    void secret_mayStayWhereTheCacheIsTurnedOff() {
        assertThat(of("OFF", SECRET, null, "app", "PT30S").mode()).isEqualTo(Mode.OFF);
    }

    @Test
    void strict_isTheDefaultWithRedisAlone() {
        assertThat(of("REDIS", SECRET, "redis://localhost", "app", "PT30S").strict())
                .isTrue();
        assertThat(of("LOCAL", SECRET, null, "app", "PT30S").strict()).isFalse();
    }

    @Test
    void secret_isInNoText() {
        assertThat(of("LOCAL", SECRET, null, "app", "PT30S").toString()).doesNotContain(SECRET);
    }
}
