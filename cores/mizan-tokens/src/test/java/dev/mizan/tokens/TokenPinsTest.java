package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Identity tokens against {@code protocol/spec/pins/tokens.json}, which Python checks as well. */
final class TokenPinsTest {

    private static final JsonObject PINS = pins();

    private static JsonObject pins() {
        try {
            return (JsonObject) JsonReader.read(
                    Files.readAllBytes(Path.of(System.getProperty("mizan.root"), "protocol/spec/pins/tokens.json")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> token_ofEveryUser_isTheOnePinned() {
        return tests("issued", 10, pin -> {
            KeyRing keys = new KeyRing(text(pin, "kid"), Map.of(text(pin, "kid"), new Secret(text(pin, "secret"))));
            MwtSettings settings = new MwtSettings(keys, text(pin, "audience"), Duration.ZERO);
            Clock clock = at(pin, "iat");
            Identity user = user(pin);

            MwtIssuer.Issued issued = new MwtIssuer(settings, clock).issue(user);

            String claims = issued.token().split("\\.")[1];
            assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                    .isEqualTo(text(pin, "claims"));
            assertThat(issued).isEqualTo(new MwtIssuer.Issued(300, text(pin, "token")));
            assertThat(new MwtVerifier(settings, new Accounts(user), clock).verify(issued.token()))
                    .isEqualTo(user);
        });
    }

    @TestFactory
    Stream<DynamicTest> hostileToken_isRefused() {
        Map<String, Secret> keys = new HashMap<>();
        ((JsonObject) member(PINS, "keys"))
                .forEach((kid, secret) -> keys.put(kid, new Secret(((JsonString) secret).value())));
        MwtSettings settings = new MwtSettings(new KeyRing("k1", keys), "petclinic", Duration.ZERO);
        JsonObject staff = (JsonObject) member((JsonObject) member(PINS, "issued"), "staff");

        return tests("refused", 40, pin -> {
            MwtVerifier verifier = new MwtVerifier(settings, new Accounts(user(staff)), at(pin, "at"));

            assertThatThrownBy(() -> verifier.verify(text(pin, "token")))
                    .isInstanceOf(RejectedCredentialsException.class);
        });
    }

    private interface Check {
        void of(JsonObject pin);
    }

    private static Stream<DynamicTest> tests(String group, int atLeast, Check check) {
        JsonObject all = (JsonObject) member(PINS, group);
        assertThat(all.size()).isGreaterThanOrEqualTo(atLeast);
        return all.members().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check.of((JsonObject) each.getValue())));
    }

    private static Identity user(JsonObject pin) {
        JsonObject user = (JsonObject) member(pin, "user");
        return new Identity(
                text(user, "id"),
                true,
                member(user, "staff") == JsonBoolean.TRUE,
                member(user, "superuser") == JsonBoolean.TRUE,
                ((JsonArray) member(user, "permissions"))
                        .elements().stream()
                                .map(each -> ((JsonString) each).value())
                                .collect(Collectors.toSet()),
                Optional.empty());
    }

    private static Clock at(JsonObject pin, String name) {
        long seconds = Long.parseLong(((JsonNumber) member(pin, name)).text());
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) member(object, name)).value();
    }

    private static JsonValue member(JsonObject object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }
}
