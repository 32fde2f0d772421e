package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the contract for what is written in Java, beyond what the goldens show. */
final class ContractTests {

    private static final String IMPORTS = """
            package com.acme;
            import dev.mizan.annotations.*;
            import java.util.*;
            import jakarta.validation.constraints.*;
            import jakarta.annotation.security.*;
            """;

    private static String fragment(String body) {
        return Compiled.of(IMPORTS + body).succeeded().fragment("com.acme.Users");
    }

    @Test
    void nullable_of_any_library_makes_optional() {
        String kdl = Compiled.of("package org.other; public @interface Nullable {}", """
                        package com.acme;
                        import dev.mizan.annotations.*;
                        import org.other.Nullable;
                        public class Users {
                            @Client public @Nullable String find(@Nullable Integer id) { return null; }
                        }
                        """)
                .succeeded()
                .fragment("com.acme.Users");
        assertThat(kdl).contains("""
                                param "id" required=#false {
                                    optional {
                                        primitive "integer"
                                    }
                                }
                        """).contains("""
                            output {
                                optional {
                                    primitive "string"
                                }
                            }
                        """);
    }

    @Test
    void unannotated_reference_is_required_without_null_marked_too() {
        assertThat(fragment("public class Users { @Client public String find(Integer id) { return null; } }"))
                .contains("param \"id\" required=#true")
                .doesNotContain("optional");
    }

    @Test
    void settings_of_an_enclosing_package_hold_below_it() {
        Compiled compiled = Compiled.of("""
                @MizanModule(naming = Naming.SNAKE_CASE, longs = Longs.STRING)
                package com.acme;
                import dev.mizan.annotations.*;
                """, """
                package com.acme.deep.down;
                import dev.mizan.annotations.*;
                public class Users {
                    @Client public long findUser(long userId) { return 0; }
                }
                """);
        assertThat(compiled.succeeded().fragment("com.acme.deep.down.Users"))
                .contains("function \"find_user\"")
                .contains("param \"user_id\" required=#true {\n            primitive \"string\" format=\"int64\"");
    }

    @Test
    void settings_that_a_package_leaves_out_are_those_around_it() {
        Compiled compiled = Compiled.of("""
                @MizanModule(auth = Auth.REQUIRED, naming = Naming.SNAKE_CASE)
                package com.acme;
                import dev.mizan.annotations.*;
                """, """
                @MizanModule(longs = Longs.STRING)
                package com.acme.deep;
                import dev.mizan.annotations.*;
                """, """
                @MizanModule(naming = Naming.AS_WRITTEN)
                package com.acme.deep.down;
                import dev.mizan.annotations.*;
                """, """
                package com.acme.deep;
                import dev.mizan.annotations.*;
                public class Secrets {
                    @Client public long secretData() { return 0; }
                }
                """, """
                package com.acme.deep.down;
                import dev.mizan.annotations.*;
                public class Users {
                    @Client public long findUser() { return 0; }
                    @Client(auth = Auth.PUBLIC) public long countUsers() { return 0; }
                }
                """);
        assertThat(compiled.succeeded().fragment("com.acme.deep.Secrets"))
                .contains("function \"secret_data\"")
                .contains("auth \"required\"")
                .contains("primitive \"string\" format=\"int64\"");
        assertThat(compiled.fragment("com.acme.deep.down.Users"))
                .contains("function \"findUser\"")
                .contains("function \"countUsers\"")
                .containsOnlyOnce("auth \"required\"")
                .doesNotContain("primitive \"integer\"");
    }

    @Test
    void parameter_has_the_name_that_jackson_gives_it() {
        Compiled compiled = Compiled.of(IMPORTS + """
                import com.fasterxml.jackson.annotation.JsonProperty;
                public class Users {
                    @MizanContext public record OwnerContext(@JsonProperty("owner_id") int ownerId) {}
                    @Client(context = OwnerContext.class)
                    public int find(@JsonProperty("owner_id") int ownerId) { return ownerId; }
                    @Client(affects = OwnerContext.class)
                    public int save(@JsonProperty("owner_id") int ownerId) { return ownerId; }
                    @Client(internal = true, route = "/hooks/:ownerId/")
                    public void hook(@JsonProperty("owner_id") int ownerId) {}
                }
                """);
        assertThat(compiled.succeeded().fragment("com.acme.Users"))
                .contains("affects \"owner\" {\n        params \"owner_id\"")
                .contains("route \"/hooks/:owner_id/\"")
                .doesNotContain("ownerId");
        assertThat(new Call(compiled, "com.acme.Users", "save").result("{\"owner_id\":5}"))
                .isEqualTo("5");
    }

    @Test
    void element_written_as_its_default_says_nothing() {
        assertThat(fragment("""
                        public class Users {
                            @Client(name = "", context = {}, affects = {}, internal = false, route = "", methods = {},
                                    websocket = false, rev = 0, cacheSeconds = Client.CACHE_UNTIL_INVALIDATED)
                            public int find() { return 0; }
                        }
                        """)).contains("function \"find\"");
    }

    @Test
    void role_annotations_of_the_class_hold_where_the_method_says_nothing() {
        assertThat(fragment("""
                        @RolesAllowed("admin")
                        public class Users {
                            @Client public int a() { return 0; }
                            @Client @PermitAll public int b() { return 0; }
                            @Client(auth = Auth.STAFF) public int c() { return 0; }
                        }
                        """))
                .containsOnlyOnce("role \"admin\"")
                .containsOnlyOnce("auth \"required\"")
                .containsOnlyOnce("auth \"staff\"");
    }

    @Test
    void annotated_type_is_published_though_no_function_uses_it() {
        Compiled compiled =
                Compiled.of(IMPORTS + "@MizanType(name = \"Address\") public record Place(String street) {}");
        assertThat(compiled.succeeded().fragment("com.acme.Place")).contains("type \"Address\"");
        assertThat(compiled.text("META-INF/mizan/index")).isEqualTo("com.acme.Place.kdl\n");
        assertThat(compiled.text("com/acme/AddressCodec.java")).contains("public final class AddressCodec");
    }

    @Test
    void package_is_published_as_a_whole() {
        Compiled compiled = Compiled.of(
                """
                @MizanModule(publish = "com.acme.api")
                package com.acme;
                import dev.mizan.annotations.*;
                """,
                "package com.acme.api; public record Place(String street, Kind kind) {}",
                "package com.acme.api; public enum Kind { HOME, WORK }",
                "package com.acme.api; record Hidden(String street) {}");
        assertThat(compiled.succeeded().text("META-INF/mizan/index"))
                .isEqualTo("com.acme.api.Kind.kdl\ncom.acme.api.Place.kdl\n");
    }

    @Test
    void type_that_only_its_package_sees_gets_a_codec_that_only_its_package_sees() {
        Compiled compiled = Compiled.of("package com.acme; public record Page<T>(java.util.List<T> items) {}", """
                package com.acme.users;
                import com.acme.Page;
                import dev.mizan.annotations.*;
                public class Users {
                    record User(int id) {}
                    @Client Page<User> find() { return null; }
                }
                """);
        assertThat(compiled.succeeded().text("com/acme/users/PageOfUsersUserCodec.java"))
                .contains("\nfinal class PageOfUsersUserCodec");
    }

    @Test
    void type_of_a_library_gets_its_codec_beside_the_functions() {
        Compiled compiled = Compiled.of(IMPORTS
                + "public class Users { @Client public java.time.DayOfWeek next(java.time.DayOfWeek day)"
                + " { return day.plus(1); } }");
        assertThat(compiled.succeeded().text("com/acme/DayOfWeekCodec.java")).contains("package com.acme;");
        assertThat(new Call(compiled, "com.acme.Users", "next").result("{\"day\":\"SUNDAY\"}"))
                .isEqualTo("\"MONDAY\"");
    }

    @Test
    void groups_of_a_constraint_stand_in_the_contract() {
        assertThat(fragment("""
                        public class Users {
                            public interface Strict {}
                            public interface Draft {}
                            @Client public void save(
                                    @Size(max = 9, groups = {Strict.class, Draft.class}) @NotNull String name) {}
                        }
                        """)).contains("""
                                    constraint "size" max=9 {
                                        group "Draft"
                                        group "Strict"
                                    }
                        """).doesNotContain("notNull");
    }

    @Test
    void repeated_constraint_stands_twice() {
        Compiled compiled = Compiled.of(IMPORTS + """
                public class Users {
                    @Client public void save(
                            @Pattern(regexp = "a.*") @Pattern(regexp = ".*b") String name) {}
                }
                """);
        assertThat(compiled.succeeded().fragment("com.acme.Users"))
                .contains("constraint \"pattern\" regexp=\"a.*\"")
                .contains("constraint \"pattern\" regexp=\".*b\"");
    }

    @Test
    void fragments_link_to_a_contract_and_read_back_the_same() {
        Compiled compiled = Compiled.of(Samples.sources("shop")).succeeded();
        List<Linker.Fragment> fragments = compiled.text("META-INF/mizan/index")
                .lines()
                .map(name -> new Linker.Fragment(name, KdlReader.read(name, compiled.text("META-INF/mizan/" + name))))
                .toList();
        MizanIr contract = Linker.contract(Linker.link(fragments));
        assertThat(contract.functions())
                .extracting(function -> function.name())
                .containsExactly(
                        "bargains",
                        "cancel",
                        "customer",
                        "deliver",
                        "items",
                        "order",
                        "order_count",
                        "orders",
                        "recount",
                        "save_item",
                        "stock.fill");
    }

    @Test
    void javadoc_becomes_plain_text() {
        assertThat(fragment("""
                        public class Users {
                            /**
                             * Finds {@code List<User>}, see {@link #save(String) saving} and {@link String#strip()}.
                             *
                             * <p>In <em>any</em> order &amp; number:
                             * <ul>
                             *   <li>one
                             *   <li>two
                             * </ul>
                             *
                             * @param name the {@literal <name>},
                             *     in full
                             * @return ignored
                             */
                            @Client public int find(String name) { return 0; }
                        }
                        """))
                .contains("doc \"Finds List<User>, see saving and String.strip().\\n\\nIn any order & number:\\n\\none"
                        + "\\n\\ntwo\"")
                .contains("doc \"the <name>, in full\"");
    }

    @Test
    void recursive_generic_type_is_read_once_for_each_set_of_arguments() {
        Compiled compiled = Compiled.of(IMPORTS + """
                public class Users {
                    public record Box<T>(T content) {}
                    public record Node<T>(T value, List<Box<Node<T>>> boxes) {}
                    @Client public Node<String> find(Node<String> node) { return node; }
                }
                """);
        String json = "{\"boxes\":[{\"content\":{\"boxes\":[],\"value\":\"b\"}}],\"value\":\"a\"}";
        assertThat(new Call(compiled.succeeded(), "com.acme.Users", "find").result("{\"node\":" + json + "}"))
                .isEqualTo(json);
        assertThat(compiled.fragment("com.acme.Users"))
                .contains("type \"UsersNodeOfString\"")
                .contains("type \"UsersBoxOfUsersNodeOfString\"");
    }

    @Test
    void generic_sealed_type_is_a_union_for_each_set_of_arguments() {
        Compiled compiled = Compiled.of(IMPORTS + """
                public class Users {
                    public record User(int id) {}
                    public sealed interface Result<T> permits Done, Failed {}
                    public record Done<V>(V value) implements Result<V> {}
                    public sealed interface Failed<T> extends Result<T> permits Refused, Lost {}
                    public record Refused<T>(String why, Optional<T> instead) implements Failed<T> {}
                    public record Lost<T>() implements Failed<T> {}
                    @Client public Result<User> find(Result<User> like) { return like; }
                    @Client public Result<String> name(Result<String> like) { return like; }
                }
                """);
        assertThat(compiled.succeeded().fragment("com.acme.Users"))
                .contains("type \"UsersResultOfUsersUser\"")
                .contains("type \"UsersResultOfString\"")
                .containsPattern("case \"Done\" \\{\\s+ref \"UsersDoneOfString\"");
        String done = "{\"type\":\"Done\",\"value\":{\"id\":5}}";
        assertThat(new Call(compiled, "com.acme.Users", "find").result("{\"like\":" + done + "}"))
                .isEqualTo(done);
        String refused = "{\"instead\":\"x\",\"type\":\"Refused\",\"why\":\"y\"}";
        assertThat(new Call(compiled, "com.acme.Users", "name").result("{\"like\":" + refused + "}"))
                .isEqualTo(refused);
        assertThat(new Call(compiled, "com.acme.Users", "name")
                        .violations("{\"like\":{\"type\":\"Done\",\"value\":{\"id\":5}}}"))
                .containsExactly("args.like.value type");
    }

    @Test
    void parameter_may_be_named_like_a_method_of_every_object() {
        Compiled compiled = Compiled.of(
                IMPORTS + "public class Users { @Client public int find(int wait, int hashCode) { return wait; } }");
        assertThat(new Call(compiled.succeeded(), "com.acme.Users", "find").result("{\"hashCode\":1,\"wait\":2}"))
                .isEqualTo("2");
    }

    @Test
    void types_that_share_a_joined_name_share_no_codec() {
        Compiled compiled = Compiled.of(
                IMPORTS + "public class A { public record BC(int id) {} }",
                IMPORTS + "public class AB { @MizanType(name = \"Other\") public record C(String name) {} }",
                IMPORTS + """
                        public class Users {
                            @Client public A.BC one(A.BC value) { return value; }
                            @Client public AB.C other(AB.C value) { return value; }
                        }
                        """);
        Call call = new Call(compiled.succeeded(), "com.acme.Users", "other");
        assertThat(call.result("{\"value\":{\"name\":\"x\"}}")).isEqualTo("{\"name\":\"x\"}");
    }
}
