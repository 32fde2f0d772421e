package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Guard;
import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.ErrorBinding;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import dev.mizan.runtime.spi.FunctionBinding.Result;
import dev.mizan.runtime.spi.FunctionSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the processor would generate for {@link Shop}. */
public final class ShopMizan implements FunctionSource {

    record None() {}

    record UserArgs(int userId) {}

    record RenameArgs(@Nullable Integer userId, String name) {}

    record UpdateArgs(int userId, @NotBlank @Size(max = 5) String name) {}

    record TextArgs(@Nullable String text) {}

    record SlugArgs(@Shop.Slug String text) {}

    record TwoArgs(String text, int userId) {}

    record ItemArgs(int id, String label) {}

    record AskArgs(@Valid Shop.Order order) {}

    record FindArgs(
            String q,
            int page,
            List<String> tags,
            @Nullable Boolean active,
            Shop.@Nullable Level level,
            @Nullable LocalDate day,
            @Nullable Double ratio,
            Shop.@Nullable Item item,
            JsonValue extra) {}

    static final JsonCodec<Shop.Status> STATUS = new RecordCodec<Shop.Status>(
                    "Status", v -> new Shop.Status((Boolean) v[0]))
            .with("ok", "ok", Codecs.BOOLEAN, Shop.Status::ok);
    static final JsonCodec<Shop.Profile> PROFILE = new RecordCodec<Shop.Profile>(
                    "Profile", v -> new Shop.Profile((String) v[0], (Integer) v[1]))
            .with("name", "name", Codecs.STRING, Shop.Profile::name)
            .with("userId", "user_id", Codecs.INTEGER, Shop.Profile::userId);
    static final JsonCodec<Shop.Item> ITEM = new RecordCodec<Shop.Item>(
                    "Item", v -> new Shop.Item((Integer) v[0], (String) v[1]))
            .with("id", "id", Codecs.INTEGER, Shop.Item::id)
            .with("label", "label", Codecs.STRING, Shop.Item::label);
    static final JsonCodec<Shop.Level> LEVEL = Codecs.enumeration(Shop.Level.values(), "LOW", "HIGH");

    @SuppressWarnings("unchecked")
    static final JsonCodec<Shop.Person> PERSON = new RecordCodec<Shop.Person>(
                    "Person", v -> new Shop.Person((String) v[0], (List<String>) v[1]))
            .with("firstName", "first_name", Codecs.STRING, Shop.Person::firstName)
            .with("tags", "tags", Codecs.list(Codecs.STRING), Shop.Person::tags, List.of());

    @SuppressWarnings("unchecked")
    static final JsonCodec<Shop.Order> ORDER = new RecordCodec<Shop.Order>(
                    "Order",
                    v -> new Shop.Order((Shop.Person) v[0], (List<Shop.Person>) v[1], (Map<String, String>) v[2]))
            .with("contact", "contact", PERSON, Shop.Order::contact)
            .with("people", "people", Codecs.list(PERSON), Shop.Order::people, List.of())
            .with("phones", "phones", Codecs.map(Codecs.STRING), Shop.Order::phones, Map.of());

    private static final RecordCodec<None> NONE = new RecordCodec<>("None", v -> new None());
    private static final RecordCodec<UserArgs> USER = new RecordCodec<UserArgs>(
                    "UserArgs", v -> new UserArgs((Integer) v[0]))
            .with("userId", "user_id", Codecs.INTEGER, UserArgs::userId);
    private static final RecordCodec<UpdateArgs> UPDATE = new RecordCodec<UpdateArgs>(
                    "UpdateArgs", v -> new UpdateArgs((Integer) v[0], (String) v[1]))
            .with("userId", "user_id", Codecs.INTEGER, UpdateArgs::userId)
            .with("name", "name", Codecs.STRING, UpdateArgs::name);
    private static final RecordCodec<RenameArgs> RENAME = new RecordCodec<RenameArgs>(
                    "RenameArgs", v -> new RenameArgs((Integer) v[0], (String) v[1]))
            .with("userId", "user_id", Codecs.nullable(Codecs.INTEGER), RenameArgs::userId, null)
            .with("name", "name", Codecs.STRING, RenameArgs::name);
    private static final RecordCodec<TextArgs> TEXT = new RecordCodec<TextArgs>(
                    "TextArgs", v -> new TextArgs((String) v[0]))
            .with("text", "text", Codecs.STRING, TextArgs::text);
    private static final RecordCodec<TextArgs> NULLABLE_TEXT = new RecordCodec<TextArgs>(
                    "TextArgs", v -> new TextArgs((String) v[0]))
            .with("text", "text", Codecs.nullable(Codecs.STRING), TextArgs::text, null);
    private static final RecordCodec<TextArgs> HOW = new RecordCodec<TextArgs>(
                    "TextArgs", v -> new TextArgs((String) v[0]))
            .with("how", "how", Codecs.STRING, TextArgs::text);
    private static final RecordCodec<SlugArgs> SLUG = new RecordCodec<SlugArgs>(
                    "SlugArgs", v -> new SlugArgs((String) v[0]))
            .with("text", "text", Codecs.STRING, SlugArgs::text);
    private static final RecordCodec<TwoArgs> TWO = two("text");
    private static final RecordCodec<TwoArgs> KIND = two("kind");
    private static final RecordCodec<TwoArgs> NAME = two("name");
    private static final RecordCodec<UserArgs> LEFT = new RecordCodec<UserArgs>(
                    "UserArgs", v -> new UserArgs((Integer) v[0]))
            .with("left", "left", Codecs.INTEGER, UserArgs::userId);
    private static final RecordCodec<ItemArgs> ITEM_ARGS = new RecordCodec<ItemArgs>(
                    "ItemArgs", v -> new ItemArgs((Integer) v[0], (String) v[1]))
            .with("id", "id", Codecs.INTEGER, ItemArgs::id)
            .with("label", "label", Codecs.STRING, ItemArgs::label);
    private static final RecordCodec<AskArgs> ASK = new RecordCodec<AskArgs>(
                    "AskArgs", v -> new AskArgs((Shop.Order) v[0]))
            .with("order", "order", ORDER, AskArgs::order);

    @SuppressWarnings("unchecked")
    private static final RecordCodec<FindArgs> FIND = new RecordCodec<FindArgs>(
                    "FindArgs",
                    v -> new FindArgs(
                            (String) v[0],
                            (Integer) v[1],
                            (List<String>) v[2],
                            (Boolean) v[3],
                            (Shop.Level) v[4],
                            (LocalDate) v[5],
                            (Double) v[6],
                            (Shop.Item) v[7],
                            (JsonValue) v[8]))
            .with("q", "q", Codecs.STRING, FindArgs::q)
            .with("page", "page", Codecs.INTEGER, FindArgs::page, 1)
            .with("tags", "tags", Codecs.list(Codecs.STRING), FindArgs::tags)
            .with("active", "active", Codecs.nullable(Codecs.BOOLEAN), FindArgs::active, null)
            .with("level", "level", Codecs.nullable(LEVEL), FindArgs::level, null)
            .with("day", "day", Codecs.nullable(Codecs.LOCAL_DATE), FindArgs::day, null)
            .with("ratio", "ratio", Codecs.nullable(Codecs.DOUBLE), FindArgs::ratio, null)
            .with("item", "item", Codecs.nullable(ITEM), FindArgs::item, null)
            .with("extra", "extra", Codecs.ANY, FindArgs::extra, JsonValue.JsonNull.NULL);

    private static RecordCodec<TwoArgs> two(String name) {
        return new RecordCodec<TwoArgs>("TwoArgs", v -> new TwoArgs((String) v[0], (Integer) v[1]))
                .with(name, name, Codecs.STRING, TwoArgs::text)
                .with("userId", "user_id", Codecs.INTEGER, TwoArgs::userId);
    }

    private final List<FunctionBinding<?, ?, ?>> functions = new ArrayList<>();

    /** As {@link java.util.ServiceLoader} makes it. */
    public ShopMizan() {
        reads();
        mutations();
        faults();
        routes();
    }

    private void reads() {
        status("account", NONE);
        status("account_note", NONE);
        add("ask", ASK, true, STATUS, (shop, args, in) -> shop.ran("ask"));
        add("board_a", SLUG, true, Codecs.STRING, (shop, args, in) -> shop.member("a", "a " + args.text()));
        add("board_b", TEXT, false, Codecs.STRING, (shop, args, in) -> shop.member("b", "b " + args.text()));
        add("board_c", NONE, false, Codecs.STRING, (shop, args, in) -> shop.member("c", "c"));
        add("echo", TEXT, false, Codecs.STRING, (shop, args, in) -> args.text());
        add(
                "find_items",
                FIND,
                false,
                Codecs.ANY,
                (shop, args, in) -> JsonReader.read(JsonWriter.bytes(out -> FIND.encode(args, out))));
        add("items", NONE, false, Codecs.list(ITEM), (shop, args, in) -> List.of(new Shop.Item(1, "Bread")));
        add("label", NULLABLE_TEXT, false, Codecs.STRING, (shop, args, in) -> "label " + args.text());
        add(
                "maybe",
                USER,
                false,
                Codecs.nullable(PROFILE),
                (shop, args, in) -> args.userId() == 1 ? new Shop.Profile("Eve", 1) : null);
        add("user_orders", USER, false, Codecs.list(Codecs.STRING), (shop, args, in) -> shop.userOrders(args.userId()));
        add("user_profile", USER, false, PROFILE, (shop, args, in) -> shop.userProfile(args.userId()));
        add(
                "whoami",
                NONE,
                false,
                Codecs.STRING,
                (shop, args, in) -> in.get(Identity.class).id());
        add(
                "principal",
                NONE,
                false,
                Codecs.STRING,
                (shop, args, in) -> in.get(Principal.class).getName());
        functions.add(new FunctionBinding<>(
                "later",
                Shop.class,
                HOW,
                false,
                HOW.parameters(),
                Optional.empty(),
                (shop, args, in) -> shop.later(args.text()),
                new Result.Stage<@Nullable String>(Codecs.nullable(Codecs.STRING))));
    }

    private void mutations() {
        status("clear_all", NONE);
        add(
                "rename_user",
                RENAME,
                false,
                PROFILE,
                (shop, args, in) -> new Shop.Profile(args.name(), args.userId() == null ? 0 : args.userId()));
        add("save_item", ITEM_ARGS, false, ITEM, (shop, args, in) -> new Shop.Item(args.id(), args.label()));
        status("touch_label", NULLABLE_TEXT);
        status("touch_many", TWO);
        status("touch_profile", USER);
        add("update_profile", UPDATE, true, STATUS, (shop, args, in) -> {
            if (args.name().equals("boom")) {
                throw new IllegalStateException("hunter2");
            }
            if (args.name().equals("deny")) {
                throw new SecurityException("hunter2");
            }
            return shop.ran("update_profile");
        });
    }

    private void faults() {
        status("broken_a", NONE);
        add("broken_b", NONE, false, STATUS, (shop, args, in) -> {
            throw new Shop.OutOfStock(3);
        });
        add("buggy", HOW, false, STATUS, (shop, args, in) -> shop.buggy(args.text()));
        status("denied", NONE);
        status("editors", NONE);
        guarded("guarded", Optional.of(Shop.OwnUser.class));
        guarded("guarded_read", Optional.of(Shop.OwnUser.class));
        guarded("guarded_sum", Optional.empty());
        add("order_item", LEFT, false, STATUS, (shop, args, in) -> {
            throw new Shop.OutOfStock(args.userId());
        });
        status("staff_only", NONE);
        status("superuser_only", NONE);
    }

    private void routes() {
        functions.add(new FunctionBinding<Shop, None, @Nullable Object>(
                "hook",
                Shop.class,
                NONE,
                false,
                List.of(),
                Optional.empty(),
                (shop, args, in) -> {
                    shop.ran("hook as '" + in.get(Identity.class).id() + "'");
                    return null;
                },
                new Result.Nothing()));
        add(
                "hook_data",
                KIND,
                false,
                Codecs.ANY,
                (shop, args, in) -> JsonReader.read(JsonWriter.bytes(out -> KIND.encode(args, out))));
        view("profile_page", USER, (shop, args, in) -> "page of " + args.userId());
        view("page_form", NAME, (shop, args, in) -> {
            if (args.text().equals("boom")) {
                throw new Shop.OutOfStock(1);
            }
            return args.text() + " " + args.userId();
        });
    }

    private <A extends Record> void status(String name, RecordCodec<A> arguments) {
        add(name, arguments, false, STATUS, (shop, args, in) -> shop.ran(name));
    }

    private void guarded(String name, Optional<Class<? extends Guard>> guard) {
        functions.add(new FunctionBinding<>(
                name,
                Shop.class,
                USER,
                false,
                USER.parameters(),
                guard,
                (shop, args, in) -> shop.ran(name),
                new Result.Value<>(STATUS)));
    }

    private <A extends Record> void view(String name, RecordCodec<A> arguments, Invoker<Shop, A, Object> invoker) {
        functions.add(new FunctionBinding<>(
                name,
                Shop.class,
                arguments,
                false,
                arguments.parameters(),
                Optional.empty(),
                invoker,
                new Result.View<>()));
    }

    private <A extends Record, R extends @Nullable Object> void add(
            String name,
            RecordCodec<A> arguments,
            boolean constrained,
            JsonCodec<R> result,
            Invoker<Shop, A, R> invoker) {
        functions.add(new FunctionBinding<>(
                name,
                Shop.class,
                arguments,
                constrained,
                arguments.parameters(),
                Optional.empty(),
                invoker,
                new Result.Value<>(result)));
    }

    @Override
    public String fragment() {
        return "META-INF/mizan/dev.mizan.runtime.dispatch.Shop.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return functions;
    }

    @Override
    public List<ErrorBinding<?>> errors() {
        JsonCodec<Shop.OutOfStock.Details> details = new RecordCodec<Shop.OutOfStock.Details>(
                        "Details", v -> new Shop.OutOfStock.Details((Integer) v[0]))
                .with("left", "left", Codecs.INTEGER, Shop.OutOfStock.Details::left);
        return List.of(new ErrorBinding<>(
                Shop.OutOfStock.class,
                "OUT_OF_STOCK",
                409,
                Optional.of(new ErrorBinding.Details<>(Shop.OutOfStock::details, details))));
    }
}
