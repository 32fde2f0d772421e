package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TokenSettingsTest {

    private static final String ONE = "secret-one-secret-one-secret-one";
    private static final String TWO = "secret-two-secret-two-secret-two";
    private static final String OLD = "secret-old-secret-old-secret-old";
    private static final TokenConfiguration GOOD = TokenConfiguration.of(ONE, "k1", "petclinic");

    @TempDir
    private Path folder;

    @Test
    void nothing_isNothing() {
        assertThat(TokenSettings.of(TokenConfiguration.NONE, TokenConfiguration.NONE, Map.of()))
                .isEqualTo(new TokenSettings(Optional.empty(), Optional.empty()));
    }

    @Test
    void secret_comesFromAFileOrTheEnvironmentOrTheSetting() throws Exception {
        Path file = Files.writeString(folder.resolve("mwt"), ONE + "\n");

        for (String text : new String[] {ONE, "file:" + file, "env:MWT_SECRET"}) {
            TokenSettings settings = mwt(TokenConfiguration.of(text, "k1", "petclinic"));
            assertThat(settings.mwt().orElseThrow().keys().secrets()).isEqualTo(Map.of("k1", new Secret(ONE)));
        }
    }

    private static TokenSettings mwt(TokenConfiguration mwt) {
        return settings(mwt, TokenConfiguration.NONE, Map.of());
    }

    private static TokenSettings settings(TokenConfiguration mwt, TokenConfiguration jwt, Map<String, Secret> others) {
        return TokenSettings.of(mwt, jwt, others, name -> name.equals("MWT_SECRET") ? ONE : null);
    }

    @Test
    void defaults_areFilledIn() {
        TokenSettings settings = settings(GOOD, TokenConfiguration.of(TWO, "j1", "petclinic"), Map.of());

        assertThat(settings.mwt().orElseThrow().identityAge()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.jwt().orElseThrow().issuer()).isEqualTo("mizan");
    }

    @Test
    void halfAConfiguration_stopsWithASentence() {
        assertStops(
                configuration(null, "k1", null, Map.of()),
                "mizan.mwt.secret: missing, but mizan.mwt.kid is set (expected: a secret of at least 32 bytes)");
        assertStops(
                configuration(null, null, "petclinic", Map.of()),
                "mizan.mwt.secret: missing, but mizan.mwt.audience is set (expected: a secret of at least 32 bytes)");
        assertStops(
                configuration(null, null, null, Map.of("k0", OLD)),
                "mizan.mwt.secret: missing, but mizan.mwt.accepted-secrets is set"
                        + " (expected: a secret of at least 32 bytes)");
        assertStops(
                configuration(ONE, null, "petclinic", Map.of()),
                "mizan.mwt.kid: missing, but mizan.mwt.secret is set (expected: a name for the key, such as k1)");
        assertStops(
                configuration(ONE, "k1", null, Map.of()),
                "mizan.mwt.audience: missing, but mizan.mwt.secret is set (expected: the name of this application)");
    }

    @Test
    void value_thatCannotBe_stopsWithASentence() {
        assertStops(
                configuration("short", "k1", "petclinic", Map.of()),
                "mizan.mwt.secret: 5 bytes (expected: a secret of at least 32 bytes)");
        assertStops(
                configuration("env:NONE", "k1", "petclinic", Map.of()),
                "mizan.mwt.secret: env:NONE (expected: a variable that the environment has)");
        assertStops(
                configuration("file:" + folder.resolve("none"), "k1", "petclinic", Map.of()),
                "mizan.mwt.secret: file:" + folder.resolve("none")
                        + " (expected: a file of UTF-8 text that can be read)");
        assertStops(
                configuration(ONE, "k 1", "petclinic", Map.of()),
                "mizan.mwt.kid: k 1 (expected: at most 64 letters, digits, dots, dashes and underscores)");
        assertStops(
                configuration(ONE, "k1", " ", Map.of()),
                "mizan.mwt.audience: 1 characters (expected: a name of at most 255 characters)");
        assertStops(
                configuration(ONE, "k1", "petclinic", Map.of("k1", OLD)),
                "mizan.mwt.accepted-secrets.k1: the id of the key that signs"
                        + " (expected: another id than mizan.mwt.kid)");
        assertStops(
                new TokenConfiguration(
                        Optional.of(ONE),
                        Optional.of("k1"),
                        Optional.empty(),
                        Optional.of("petclinic"),
                        Map.of(),
                        Optional.of(Duration.ofSeconds(301))),
                "mizan.mwt.identity-age: PT5M1S (expected: from PT0S to PT5M)");
    }

    @Test
    void secret_forTwoPurposes_stopsWithASentence() {
        TokenConfiguration jwt = TokenConfiguration.of(TWO, "j1", "petclinic");

        assertThatThrownBy(() -> settings(GOOD, TokenConfiguration.of(ONE, "j1", "petclinic"), Map.of()))
                .hasMessage("mizan.mwt.secret: the same as mizan.jwt.secret (expected: a secret of its own)");
        assertThatThrownBy(() -> settings(GOOD, jwt, Map.of("mizan.cache.secret", new Secret(TWO))))
                .hasMessage("mizan.jwt.secret: the same as mizan.cache.secret (expected: a secret of its own)");
        assertStops(
                configuration(ONE, "k1", "petclinic", Map.of("k0", ONE)),
                "mizan.mwt.secret: the same as mizan.mwt.accepted-secrets.k0 (expected: a secret of its own)");
    }

    private static void assertStops(TokenConfiguration mwt, String sentence) {
        assertThatThrownBy(() -> mwt(mwt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static TokenConfiguration configuration(
            @org.jspecify.annotations.Nullable String secret,
            @org.jspecify.annotations.Nullable String kid,
            @org.jspecify.annotations.Nullable String audience,
            Map<String, String> accepted) {
        return new TokenConfiguration(
                Optional.ofNullable(secret),
                Optional.ofNullable(kid),
                Optional.empty(),
                Optional.ofNullable(audience),
                accepted,
                Optional.empty());
    }

    /** Everything that has a secret or a token inside is shown, and a whole day of work is logged. */
    @Test
    void secretsAndTokens_areInNoTextAndNoLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.ALL);
        try {
            Petclinic petclinic = new Petclinic();
            MwtIssuer.Issued mwt = petclinic.mwtIssuer.issue(Petclinic.SAM);
            TokenPair pair = petclinic.jwtIssuer.obtain(Petclinic.SAM);
            petclinic.jwtIssuer.refresh(pair.refresh());
            petclinic.clock.forward(Duration.ofSeconds(10));
            assertThatThrownBy(() -> petclinic.jwtIssuer.refresh(pair.refresh()))
                    .isInstanceOf(RejectedCredentialsException.class);
            petclinic.status(Request.session().mwt(mwt.token()));
            petclinic.status(Request.session().mwt(mwt.token() + "x"));
            petclinic.status(Request.session().bearer(pair.access()));

            String texts = String.join(
                    "\n",
                    log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
            assertThat(texts).contains("A refresh token was used again", "A token was refused: ");
            String shown = mwt + " " + pair + " " + petclinic.mwt + " " + petclinic.jwt + " " + GOOD + " " + mwt(GOOD)
                    + " " + new Secret(ONE);
            assertThat(shown).contains("k1", "petclinic");
            assertThat(texts + shown)
                    .doesNotContain(ONE, Petclinic.MWT_SECRET, Petclinic.JWT_SECRET)
                    .doesNotContain(mwt.token(), pair.access(), pair.refresh());
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }
}
