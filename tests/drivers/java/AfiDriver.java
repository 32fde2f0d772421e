package afi.driver;

import afi.client.ApiClient;
import afi.client.EchoOutput;
import afi.client.Item;
import afi.client.OutOfStockException;
import afi.client.ProfileOutput;
import afi.client.SearchContextData;
import afi.client.Shape;
import afi.client.ShapeCircle;
import afi.client.ShapeSquare;
import afi.client.StatusOutput;
import afi.client.UserContextData;
import afi.client.ValueStatus;
import afi.client.Values;
import afi.client.WhoamiOutput;
import dev.mizan.client.Bytes;
import dev.mizan.client.Codec;
import dev.mizan.client.Codecs;
import dev.mizan.client.DateTime;
import dev.mizan.client.Freshness;
import dev.mizan.client.InvalidationTarget;
import dev.mizan.client.JsonValue;
import dev.mizan.client.JsonValue.JsonArray;
import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.Merge;
import dev.mizan.client.Mizan;
import dev.mizan.client.MizanBuilder;
import dev.mizan.client.MizanException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Works off the probes of {@code tests/drivers/probes.json} with the emitted client; prints a line for each. */
public final class AfiDriver {

    private final String base;
    private final List<Freshness> heard = new ArrayList<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private AfiDriver(String base) {
        this.base = base;
    }

    /** The last argument is the base URL. */
    public static void main(String[] arguments) {
        AfiDriver driver = new AfiDriver(arguments[arguments.length - 1]);
        driver.reads();
        driver.mutations();
        driver.failures();
    }

    private ApiClient client(String user) {
        MizanBuilder builder = Mizan.at(base).onFreshness(heard::add);
        return new ApiClient((user.isEmpty() ? builder : builder.basicAuth(user, user)).build());
    }

    private <T> void probe(String name, Codec<T> codec, Function<ApiClient, T> ask) {
        probeAs(name, "", codec, ask);
    }

    private <T> void probeAs(String name, String user, Codec<T> codec, Function<ApiClient, T> ask) {
        Map<String, JsonValue> result = new LinkedHashMap<>();
        heard.clear();
        try {
            result.put("data", codec.encode(ask.apply(client(user))));
        } catch (MizanException e) {
            result.put("error", problem(e, e.detailsJson()));
        }
        List<JsonValue> stale = heard.stream()
                .flatMap(freshness -> freshness.invalidate().stream())
                .map(InvalidationTarget::toJson)
                .toList();
        List<JsonValue> merged = heard.stream()
                .flatMap(freshness -> freshness.merge().stream())
                .map(Merge::toJson)
                .toList();
        if (!stale.isEmpty()) {
            result.put("invalidate", new JsonArray(stale));
        }
        if (!merged.isEmpty()) {
            result.put("merge", new JsonArray(merged));
        }
        print(name, result);
    }

    private static JsonValue problem(MizanException e, JsonValue details) {
        return JsonValue.object()
                .with("code", Codecs.STRING, e.code())
                .with("status", Codecs.INT, e.status())
                .with("details", Codecs.JSON, details)
                .build();
    }

    private void print(String probe, Map<String, JsonValue> result) {
        out.println(JsonValue.object()
                .with("probe", Codecs.STRING, probe)
                .with("result", Codecs.JSON, new JsonObject(result))
                .build());
    }

    private void reads() {
        probe("echo", EchoOutput.CODEC, client -> client.echo("Grüße, \"日本\" \\ 🙂\n"));
        probe("no-input", WhoamiOutput.CODEC, ApiClient::whoami);
        probe("bundle", UserContextData.CODEC, client -> client.async().fetchUserContext(5).join());
        probe("map-and-default", SearchContextData.CODEC, client -> client.fetchSearchContext("e", List.of("B", "l")));
        probe("types", Values.CODEC, client -> client.echoValues(values()));
        Codec<ProfileOutput> profile = Codecs.nullable(ProfileOutput.CODEC);
        probe("nullable-absent", profile, client -> client.findUser(99));
        probe("nullable-present", profile, client -> client.findUser(1));
        probe("union-circle", Shape.CODEC, client -> client.draw(new ShapeCircle(1.5)));
        probe("union-square", Shape.CODEC, client -> client.draw(new ShapeSquare(2)));
    }

    private static Values values() {
        return new Values(
                true,
                new BigInteger("-123456789012345678901234567890"),
                Bytes.of((byte) 0, (byte) 255, (byte) 16),
                Integer.MIN_VALUE,
                LocalDate.of(2024, 2, 29),
                Duration.ofHours(1).plusNanos(1),
                List.of("a", "", "é"),
                new DateTime("2026-01-31T09:30:00.123456789Z"),
                new BigDecimal("0.10"),
                0.1,
                Map.of("", 0, "a b", 1, "__proto__", 2),
                9_007_199_254_740_991L,
                ValueStatus.PAID,
                "",
                LocalTime.MAX,
                UUID.fromString("0b9f6bc0-5c41-4f0e-9d5a-6a3c1a3a7c11"));
    }

    private void mutations() {
        probe("invalidate-scoped", StatusOutput.CODEC, client -> client.updateProfile(2, "Bert"));
        probe("invalidate-broad", StatusOutput.CODEC, ApiClient::clearAll);
        probe("invalidate-function", StatusOutput.CODEC, client -> client.touchProfile(3));
        probe("merge", ProfileOutput.CODEC, client -> client.async().renameUser(4, "Dora").join());
        probe("upsert", Item.CODEC, client -> client.saveItem(2, "Buoy"));
        probe("merge-list", Codecs.list(Item.CODEC), client -> client.replaceItems(List.of("Davit", "Eyelet")));
    }

    private void failures() {
        probe("guard-401", Codecs.JSON, client -> {
            client.fetchAccountContext();
            return JsonValue.object().build();
        });
        probeAs("guard-403", "ann", StatusOutput.CODEC, ApiClient::staffOnly);
        probeAs("guard-passed", "sam", StatusOutput.CODEC, ApiClient::staffOnly);
        JsonObject wrong = JsonValue.parse("{\"text\":5,\"volume\":1}").asObject();
        probe("validation", Codecs.JSON, client -> client.mizan().call("echo", wrong));
        typedError();
        probe("not-implemented", Codecs.JSON, client -> {
            client.notImplemented();
            return JsonValue.object().build();
        });
        probe("internal-error", Codecs.JSON, client -> {
            client.buggy();
            return JsonValue.object().build();
        });
        JsonObject none = JsonValue.object().build();
        probe("internal-function", Codecs.JSON, client -> client.mizan().call("stripe_webhook", none));
        probe("unknown-function", Codecs.JSON, client -> client.mizan().call("no_such_function", none));
    }

    private void typedError() {
        try {
            print("typed-error", Map.of("data", StatusOutput.CODEC.encode(client("").orderItem(2))));
        } catch (OutOfStockException e) {
            JsonValue left = JsonValue.object().with("left", Codecs.INT, e.details().left()).build();
            print("typed-error", Map.of("error", problem(e, left)));
        }
    }
}
