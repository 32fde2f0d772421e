package dev.mizan.runtime.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.Trials;
import dev.mizan.runtime.invalidation.InvalidationTarget.ContextTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.FunctionTarget;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidateHeaderTest {

    private static TreeMap<String, JsonValue> params(String json) {
        try {
            return new TreeMap<>(((JsonObject) JsonReader.read(json)).members());
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InvalidationTarget context(String name, String params) {
        return new ContextTarget(name, params(params));
    }

    private static InvalidationTarget function(String context, String name, String params) {
        return new FunctionTarget(context, name, params(params));
    }

    private static String value(InvalidationTarget... targets) {
        return InvalidateHeader.value(InvalidationTargets.reduce(Arrays.asList(targets)));
    }

    @Test
    void value_encodesEverythingButUnreservedCharacters() {
        assertThat(value(context(
                        "c", "{\"b\":\"aZ0-._~ /;,=*é🐾\",\"a\":[1,{\"y\":1,\"x\":\"é\"}],\"d\":-0.5,\"e\":true}")))
                .isEqualTo("c;a=%5B1%2C%7B%22x%22%3A%22%C3%A9%22%2C%22y%22%3A1%7D%5D"
                        + ";b=aZ0-._~%20%2F%3B%2C%3D%2A%C3%A9%F0%9F%90%BE;d=-0.5;e=true");
    }

    @Test
    void value_leavesOutWhatABroaderTargetCovers() {
        assertThat(value(context("u", "{\"a\":1,\"b\":2}"), context("u", "{\"a\":1}"), context("u", "{\"b\":1}")))
                .isEqualTo("u;a=1, u;b=1");
        assertThat(value(function("u", "f", "{\"a\":1}"), context("u", "{\"a\":1}")))
                .isEqualTo("u;a=1");
        assertThat(value(function("u", "f", "{\"a\":1}"), function("u", "f", "{}"), function("u", "g", "{\"a\":1}")))
                .isEqualTo("f, g;a=1");
        assertThat(value(function("u", "f", "{}"), context("u", "{\"a\":1}"))).isEqualTo("f, u;a=1");
    }

    @Test
    void value_thatIsTooLong_namesBroadTargets() {
        String large = "{\"q\":\"" + "x".repeat(3_800) + "\"}";

        assertThat(value(context("a", large))).hasSize(3_804);
        assertThat(value(context("a", large), context("b", large))).isEqualTo("a, b");
        assertThat(value(context("a", large), function("a", "f", large), function("b", "g", large)))
                .isEqualTo("a, g");
    }

    @Test
    void value_atTheLimit_isKept() {
        assertThat(value(context("a", "{\"q\":\"" + "x".repeat(7_496) + "\"}"))).hasSize(7_500);
        assertThat(value(context("a", "{\"q\":\"" + "x".repeat(7_497) + "\"}"))).isEqualTo("a");
    }

    @Test
    void value_ofTooManyNames_isEverything() {
        InvalidationTarget[] many = IntStream.range(0, 1_000)
                .mapToObj(i -> context("context_number_" + i, "{}"))
                .toArray(InvalidationTarget[]::new);

        assertThat(value(many)).isEqualTo("*");
    }

    @Test
    void reduction_doesNotDependOnTheOrderAndCoversEverything() {
        Trials.run(1_000, random -> {
            List<InvalidationTarget> targets = targets(random);
            List<InvalidationTarget> reversed = new ArrayList<>(targets);
            Collections.reverse(reversed);
            List<InvalidationTarget> reduced = InvalidationTargets.reduce(targets);

            assertThat(InvalidationTargets.reduce(reversed)).isEqualTo(reduced);
            assertThat(targets).allMatch(each -> reduced.stream().anyMatch(kept -> kept.covers(each)));
            assertThat(reduced)
                    .allMatch(each ->
                            reduced.stream().filter(kept -> kept.covers(each)).count() == 1);
        });
    }

    private static List<InvalidationTarget> targets(Random random) {
        List<String> params = List.of("{}", "{\"a\":1}", "{\"b\":1}", "{\"a\":1,\"b\":1}", "{\"a\":2}");
        List<InvalidationTarget> targets = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            String context = random.nextBoolean() ? "u" : "v";
            String json = params.get(random.nextInt(params.size()));
            targets.add(
                    switch (random.nextInt(3)) {
                        case 0 -> context(context, json);
                        case 1 -> function(context, context + "f", json);
                        default -> function(context, context + "g", json);
                    });
        }
        return targets;
    }
}
