package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.cache.CacheKeys;
import dev.mizan.runtime.cache.KeyMessage;
import dev.mizan.runtime.cache.ParamText;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The core's keys against {@code protocol/spec/pins/cache-keys.json} and {@code param-texts.json}. */
final class CacheKeyPinsTest {

    private static final Path PINS = Path.of(System.getProperty("mizan.root"), "protocol/spec/pins");

    @TestFactory
    Stream<DynamicTest> key_ofEveryPin_isTheOnePinned() throws Exception {
        return tests("cache-keys.json", "pins", 20, (name, pin) -> {
            KeyMessage message = message((JsonObject) member(pin, "message"));
            String secret = pin.get("secret") == null ? "test-secret" : text(pin, "secret");

            assertThat(message.text()).isEqualTo(text(pin, "text"));
            assertThat(new CacheKeys(secret).key(message)).isEqualTo(text(pin, "key"));
        });
    }

    @TestFactory
    Stream<DynamicTest> permissionKey_ofEveryPin_isTheOnePinned() throws Exception {
        return tests("cache-keys.json", "permissions", 4, (name, pin) -> {
            Identity caller = new Identity(
                    "42",
                    true,
                    member(pin, "staff") == JsonBoolean.TRUE,
                    member(pin, "superuser") == JsonBoolean.TRUE,
                    ((JsonArray) member(pin, "permissions"))
                            .elements().stream()
                                    .map(each -> ((JsonString) each).value())
                                    .collect(Collectors.toSet()),
                    Optional.empty());

            assertThat(CacheKeys.permissions(caller)).isEqualTo(text(pin, "key"));
        });
    }

    @TestFactory
    Stream<DynamicTest> paramText_ofEveryPin_isTheOnePinned() throws Exception {
        return tests("param-texts.json", "pins", 15, (name, pin) -> {
            ParamText kind = ParamText.valueOf(text(pin, "kind").toUpperCase(Locale.ROOT));
            JsonValue pinned = member(pin, "text");

            assertThat(kind.of(member(pin, "value")))
                    .isEqualTo(pinned == JsonNull.NULL ? Optional.empty() : Optional.of(text(pin, "text")));
        });
    }

    private static Stream<DynamicTest> tests(
            String file, String group, int atLeast, BiConsumer<String, JsonObject> check) throws Exception {
        JsonObject pins = (JsonObject) JsonReader.read(Files.readAllBytes(PINS.resolve(file)));
        JsonObject all = (JsonObject) member(pins, group);
        assertThat(all.size()).isGreaterThanOrEqualTo(atLeast);
        return all.members().entrySet().stream().map(each -> {
            JsonObject pin = (JsonObject) each.getValue();
            return DynamicTest.dynamicTest(each.getKey(), () -> check.accept(each.getKey(), pin));
        });
    }

    private static KeyMessage message(JsonObject message) {
        Map<String, String> params = new HashMap<>();
        ((JsonObject) member(message, "p"))
                .members()
                .forEach((name, value) -> params.put(name, ((JsonString) value).value()));
        return new KeyMessage(
                text(message, "c"),
                KeyMessage.sorted(params),
                Integer.parseInt(((JsonNumber) member(message, "r")).text()),
                optional(message, "u"),
                optional(message, "k"),
                optional(message, "l"),
                optional(message, "t"));
    }

    private static Optional<String> optional(JsonObject object, String name) {
        return object.get(name) == null ? Optional.empty() : Optional.of(text(object, name));
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) member(object, name)).value();
    }

    private static JsonValue member(JsonObject object, String name) {
        JsonValue value = object.get(name);
        assertThat(value).as(name).isNotNull();
        return java.util.Objects.requireNonNull(value);
    }
}
