package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.invalidation.InvalidateHeader;
import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.ContextTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.FunctionTarget;
import dev.mizan.runtime.invalidation.InvalidationTargets;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The core's header writer against {@code protocol/spec/pins/header.json}. */
final class HeaderPinsTest {

    private static final Path PINS = Path.of(System.getProperty("mizan.root"), "protocol/spec/pins/header.json");

    @TestFactory
    List<DynamicTest> value_ofEveryPin_isTheOnePinned() throws Exception {
        Fields file = Fields.of(JsonReader.read(Files.readAllBytes(PINS)), "header.json");
        List<DynamicTest> tests = new ArrayList<>();
        file.object("pins").all().forEach((name, value) -> {
            Fields pin = Fields.of(value, name);
            tests.add(DynamicTest.dynamicTest(name + ": " + pin.text("why"), () -> check(pin)));
        });
        assertThat(tests).hasSizeGreaterThanOrEqualTo(30);
        return tests;
    }

    private static void check(Fields pin) {
        List<InvalidationTarget> targets = new ArrayList<>();
        pin.list("targets").forEach(target -> targets.add(target(Fields.of(target, pin.place()))));
        String value = text(pin.required("value"));

        assertThat(InvalidateHeader.value(InvalidationTargets.reduce(targets))).isEqualTo(value);
        Collections.reverse(targets);
        assertThat(InvalidateHeader.value(InvalidationTargets.reduce(targets))).isEqualTo(value);
    }

    private static InvalidationTarget target(Fields fields) {
        String context = text(fields.required("context"));
        TreeMap<String, JsonValue> params = new TreeMap<>();
        if (fields.has("params")) {
            fields.object("params").all().forEach((name, value) -> params.put(name, param(value)));
        }
        InvalidationTarget target = fields.optionalText("function")
                .<InvalidationTarget>map(function -> new FunctionTarget(context, function, params))
                .orElseGet(() -> new ContextTarget(context, params));
        fields.end();
        return target;
    }

    private static JsonValue param(JsonValue value) {
        boolean generated =
                value instanceof JsonObject object && object.members().containsKey("repeat");
        return generated ? new JsonString(text(value)) : value;
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString string -> string.value();
            case JsonArray parts ->
                parts.elements().stream().map(HeaderPinsTest::text).collect(Collectors.joining());
            default -> {
                Fields repeat = Fields.of(value, "text");
                yield repeat.text("repeat").repeat(repeat.number("times"));
            }
        };
    }
}
