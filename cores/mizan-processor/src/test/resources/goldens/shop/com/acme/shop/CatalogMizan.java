package com.acme.shop;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.NullSearch;
import dev.mizan.runtime.json.ObjectReader;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The server functions of {@link Catalog}.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class CatalogMizan implements FunctionSource {
    @Override
    public String fragment() {
        return "META-INF/mizan/com.acme.shop.Catalog.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of(
                bargainsBinding(),
                itemsBinding(),
                saveItemBinding());
    }

    private static FunctionBinding<?, ?, ?> bargainsBinding() {
        return new FunctionBinding<Catalog, BargainsArguments, List<Item>>(
                "bargains",
                Catalog.class,
                new BargainsArgumentsCodec(),
                false,
                List.of(),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.bargains(),
                new FunctionBinding.Result.Value<>(Codecs.list(ItemCodec.INSTANCE)));
    }

    private static FunctionBinding<?, ?, ?> itemsBinding() {
        return new FunctionBinding<Catalog, ItemsArguments, List<Item>>(
                "items",
                Catalog.class,
                new ItemsArgumentsCodec(),
                false,
                List.of(),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.items(),
                new FunctionBinding.Result.Value<>(Codecs.list(ItemCodec.INSTANCE)));
    }

    private static FunctionBinding<?, ?, ?> saveItemBinding() {
        return new FunctionBinding<Catalog, SaveItemArguments, Item>(
                "save_item",
                Catalog.class,
                new SaveItemArgumentsCodec(),
                true,
                List.of(
                        new FunctionBinding.Parameter<>(
                                "item", "item", ItemCodec.INSTANCE, SaveItemArguments::item)),
                Optional.empty(),
                (owner, arguments, injectables) -> owner.saveItem(arguments.item()),
                new FunctionBinding.Result.Value<>(ItemCodec.INSTANCE));
    }

    record BargainsArguments() {
    }

    private static final class BargainsArgumentsCodec implements JsonCodec<BargainsArguments> {
        private static final Set<String> NAMES = Set.of();

        @Override
        public BargainsArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            members.end(NAMES);
            return in.build("bargains", () -> new BargainsArguments());
        }

        @Override
        public void encode(BargainsArguments value, JsonWriter out) {
            out.startObject();
            out.endObject();
        }
    }

    record ItemsArguments() {
    }

    private static final class ItemsArgumentsCodec implements JsonCodec<ItemsArguments> {
        private static final Set<String> NAMES = Set.of();

        @Override
        public ItemsArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            members.end(NAMES);
            return in.build("items", () -> new ItemsArguments());
        }

        @Override
        public void encode(ItemsArguments value, JsonWriter out) {
            out.startObject();
            out.endObject();
        }
    }

    record SaveItemArguments(@Valid Item item) {
    }

    private static final class SaveItemArgumentsCodec implements JsonCodec<SaveItemArguments> {
        private static final Set<String> NAMES = Set.of("item");

        private static final JsonName ITEM_NAME = JsonName.of("item");

        @Override
        public SaveItemArguments decode(JsonValue json, Decoding in) {
            ObjectReader members = in.object(json);
            Item item = members.required("item", ItemCodec.INSTANCE);
            members.end(NAMES);
            return in.build("save_item", () -> new SaveItemArguments(item));
        }

        @Override
        public void encode(SaveItemArguments value, JsonWriter out) {
            try {
                out.startObject();
                out.name(ITEM_NAME);
                ItemCodec.INSTANCE.encode(value.item(), out);
                out.endObject();
            } catch (NullPointerException e) {
                throw new NullSearch("save_item", e)
                                .member("item", ItemCodec.INSTANCE, value.item())
                                .found();
            }
        }

        @Override
        public JsonCodec.Member member(String javaName) {
            return switch (javaName) {
                case "item" -> new JsonCodec.Member("item", ItemCodec.INSTANCE);
                default -> JsonCodec.super.member(javaName);
            };
        }
    }
}
