package golden.uses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.client.Bytes;
import dev.mizan.client.Codec;
import dev.mizan.client.DateTime;
import dev.mizan.client.JsonValue;
import golden.every_shape.Cleared;
import golden.every_shape.ListOwnersArgs;
import golden.every_shape.Numbers;
import golden.every_shape.Owner;
import golden.every_shape.OwnerInput;
import golden.every_shape.OwnersContextParams;
import golden.every_shape.Paid;
import golden.every_shape.PaidInput;
import golden.every_shape.Payment;
import golden.every_shape.PaymentInput;
import golden.every_shape.Pet;
import golden.every_shape.PetInput;
import golden.every_shape.Refused;
import golden.every_shape.Status;
import golden.every_shape.Tree;
import golden.every_shape.Visit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What travels, to the byte. */
public final class EveryShapeUses {

    private EveryShapeUses() {}

    /** All of them. */
    public static void run() {
        nullableFieldsAndLists_travelBothWays();
        whatHasADefault_isLeftOut();
        unions_areToldApartByTheirTag();
        exactValues_keepEveryDigit();
        recursiveTypes_travelBothWays();
        whatIsNotInTheContract_isRefusedWithItsPath();
    }

    private static <T> void bothWays(Codec<T> codec, String json, T value) {
        assertThat(codec.decode(JsonValue.parse(json))).isEqualTo(value);
        assertThat(codec.encode(value)).hasToString(json);
    }

    private static void nullableFieldsAndLists_travelBothWays() {
        Pet rex = new Pet("Rex", new BigDecimal("0.50"), null);
        bothWays(
                Owner.CODEC,
                "{\"address\":null,\"birth_date\":null,\"first_name\":\"Eve\",\"id\":5,\"notes\":\"\","
                        + "\"pets\":[{\"name\":\"Rex\",\"owner\":null,\"weight\":\"0.50\"}],\"status\":\"on leave\"}",
                new Owner(5, "Eve", null, List.of(rex), Status.ON_LEAVE, null, ""));
    }

    private static void whatHasADefault_isLeftOut() {
        assertThat(OwnerInput.CODEC.encode(OwnerInput.of(5, "Eve"))).hasToString("{\"first_name\":\"Eve\",\"id\":5}");
        OwnerInput more = OwnerInput.of(5, "Eve")
                .withStatus(Status.GONE_FOR_GOOD)
                .withPets(List.of(PetInput.of("Rex")));
        assertThat(OwnerInput.CODEC.encode(more))
                .hasToString("{\"first_name\":\"Eve\",\"id\":5,\"pets\":[{\"name\":\"Rex\"}],"
                        + "\"status\":\"gone \\\"for good\\\"\"}");
        assertThat(OwnerInput.CODEC.decode(OwnerInput.CODEC.encode(more))).isEqualTo(more);
        assertThat(ListOwnersArgs.CODEC.encode(ListOwnersArgs.of())).hasToString("{}");
        assertThat(OwnersContextParams.CODEC.encode(OwnersContextParams.of().withPage(2))).hasToString("{\"page\":2}");
    }

    private static void unions_areToldApartByTheirTag() {
        bothWays(Payment.CODEC, "{\"kind\":\"cleared\"}", new Cleared());
        bothWays(Payment.CODEC, "{\"kind\":\"refused\",\"reason\":\"no\"}", new Refused("no"));
        Paid paid = new Paid(new BigDecimal("12.50"), BigDecimal.ZERO);
        bothWays(Payment.CODEC, "{\"amount\":\"12.50\",\"fee\":\"0\",\"kind\":\"paid\"}", paid);
        assertThat(PaymentInput.CODEC.encode(PaidInput.of(new BigDecimal("12.50"))))
                .hasToString("{\"amount\":\"12.50\",\"kind\":\"paid\"}");
        assertThatThrownBy(() -> Payment.CODEC.decode(JsonValue.parse("{\"kind\":\"Paid\"}")))
                .hasMessage(".kind: \"Paid\" (expected: one of cleared, paid, refused)");
    }

    private static void exactValues_keepEveryDigit() {
        bothWays(
                Numbers.CODEC,
                "{\"any\":{\"a\":[1.50,null,12345678901234567890]},\"big\":\"123456789012345678901234567890\","
                        + "\"day\":\"2026-01-31\",\"long\":\"-9223372036854775808\",\"site\":\"https://example.org/\","
                        + "\"time\":\"13:45:30\"}",
                new Numbers(
                        new BigInteger("123456789012345678901234567890"),
                        LocalDate.of(2026, 1, 31),
                        Long.MIN_VALUE,
                        URI.create("https://example.org/"),
                        LocalTime.of(13, 45, 30),
                        JsonValue.parse("{\"a\":[1.50,null,12345678901234567890]}")));
        UUID id = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        DateTime at = DateTime.of(Instant.parse("2026-01-31T13:45:00.123456789Z"));
        bothWays(
                Visit.CODEC,
                "{\"at\":\"2026-01-31T13:45:00.123456789Z\",\"id\":\"" + id + "\",\"photo\":\"AP8=\"}",
                new Visit(at, id, Bytes.of((byte) 0, (byte) 255)));
    }

    private static void recursiveTypes_travelBothWays() {
        Tree leaf = new Tree(Map.of());
        bothWays(Tree.CODEC, "{\"a\":[{\"b\":[]},{}]}", new Tree(Map.of(
                "a", List.of(new Tree(Map.of("b", List.of())), leaf))));
    }

    private static void whatIsNotInTheContract_isRefusedWithItsPath() {
        String owner = "{\"id\":5,\"first_name\":\"E\",\"pets\":[{\"name\":\"Rex\",\"weight\":1}],\"status\":\"ACTIVE\"}";
        assertThatThrownBy(() -> Owner.CODEC.decode(JsonValue.parse(owner)))
                .hasMessage(".pets[0].weight: 1 (expected: a decimal number as text)");
        assertThatThrownBy(() -> Status.CODEC.decode(JsonValue.parse("\"RETIRED\"")))
                .hasMessage("\"RETIRED\" (expected: one of ACTIVE, on leave, gone \"for good\")");
    }
}
