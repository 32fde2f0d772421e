package com.acme.shop;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.NullSearch;
import dev.mizan.runtime.json.ObjectReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * {@link Item} to JSON and back.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ItemCodec implements JsonCodec<Item> {
    public static final JsonCodec<Item> INSTANCE = new ItemCodec();

    private static final Set<String> NAMES = Set.of("code", "id", "label", "price", "tags");

    private static final JsonCodec<List<String>> TAGS = Codecs.list(Codecs.STRING);

    private static final JsonCodec<String> CODE = Codecs.nullable(Codecs.STRING);

    private static final JsonName CODE_NAME = JsonName.of("code");

    private static final JsonName ID_NAME = JsonName.of("id");

    private static final JsonName LABEL_NAME = JsonName.of("label");

    private static final JsonName PRICE_NAME = JsonName.of("price");

    private static final JsonName TAGS_NAME = JsonName.of("tags");

    private ItemCodec() {
    }

    @Override
    public Item decode(JsonValue json, Decoding in) {
        ObjectReader members = in.object(json);
        int id = members.required("id", Codecs.INTEGER, 0);
        String label = members.required("label", Codecs.STRING);
        BigDecimal price = members.required("price", Codecs.BIG_DECIMAL);
        List<String> tags = members.required("tags", TAGS);
        String code = members.optional("code", CODE, null);
        members.end(NAMES);
        return in.build("Item", () -> new Item(id, label, price, tags, code));
    }

    @Override
    public void encode(Item value, JsonWriter out) {
        try {
            out.startObject();
            out.name(CODE_NAME);
            CODE.encode(value.code(), out);
            out.name(ID_NAME);
            out.integer(value.id());
            out.name(LABEL_NAME);
            out.string(value.label());
            out.name(PRICE_NAME);
            Codecs.BIG_DECIMAL.encode(value.price(), out);
            out.name(TAGS_NAME);
            TAGS.encode(value.tags(), out);
            out.endObject();
        } catch (NullPointerException e) {
            throw new NullSearch("Item", e)
                            .member("label", Codecs.STRING, value.label())
                            .member("price", Codecs.BIG_DECIMAL, value.price())
                            .member("tags", TAGS, value.tags())
                            .found();
        }
    }

    @Override
    public JsonCodec.Member member(String javaName) {
        return switch (javaName) {
            case "id" -> new JsonCodec.Member("id", Codecs.INTEGER);
            case "label" -> new JsonCodec.Member("label", Codecs.STRING);
            case "price" -> new JsonCodec.Member("price", Codecs.BIG_DECIMAL);
            case "tags" -> new JsonCodec.Member("tags", TAGS);
            case "code" -> new JsonCodec.Member("code", CODE);
            default -> JsonCodec.super.member(javaName);
        };
    }
}
