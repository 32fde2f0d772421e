package dev.mizan.runtime.cache;

import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The one text of a param's value, however a caller wrote it: integers in decimal, decimals in plain notation without
 * trailing zeros, doubles as RFC 8785 has them, text and dates as they are, lists and records as canonical JSON.
 *
 * <pre>{@code
 * ParamText.PLAIN.of(new JsonNumber("5"))           // 5
 * ParamText.DECIMAL.of(new JsonString("1.50"))      // 1.5
 * }</pre>
 */
public enum ParamText {
    /** Everything but exact decimals. */
    PLAIN,
    /** A decimal, which travels as a string and may have trailing zeros. */
    DECIMAL;

    /** How values of {@code shape} become text; references are looked up in {@code linked}. */
    public static ParamText of(ShapeDef shape, MizanIr linked) {
        return switch (shape.shape()) {
            case Shape.OptionalShape optional -> of(optional.value(), linked);
            case Shape.RefShape ref ->
                alias(ref, linked).map(inner -> of(inner, linked)).orElse(PLAIN);
            case Shape.PrimitiveShape primitive ->
                primitive.format().equals(Optional.of(Shape.Format.DECIMAL)) ? DECIMAL : PLAIN;
            default -> PLAIN;
        };
    }

    private static Optional<ShapeDef> alias(Shape.RefShape ref, MizanIr linked) {
        return linked.types().stream()
                .filter(type -> type.name().equals(ref.name()))
                .filter(TypeDef.AliasDef.class::isInstance)
                .map(type -> ((TypeDef.AliasDef) type).shape())
                .findFirst();
    }

    /** The text of {@code value}, empty for {@code null}, which takes no part in keys. */
    public Optional<String> of(JsonValue value) {
        return switch (value) {
            case JsonNull none -> Optional.empty();
            case JsonString string -> Optional.of(this == DECIMAL ? decimal(string.value()) : string.value());
            case JsonBoolean bool -> Optional.of(bool == JsonBoolean.TRUE ? "true" : "false");
            case JsonNumber number -> Optional.of(number.canonical() ? number.text() : JsonWriter.canonical(number));
            case JsonArray array -> Optional.of(JsonWriter.canonical(array));
            case JsonObject object -> Optional.of(JsonWriter.canonical(object));
        };
    }

    private static String decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
