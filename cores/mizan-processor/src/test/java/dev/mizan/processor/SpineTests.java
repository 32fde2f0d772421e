package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpineTests {

    private static final String CONTEXT = """
            package com.acme;
            import dev.mizan.annotations.*;
            @MizanContext public record UserContext(long userId) {}
            """;

    private static final String USERS = """
            package com.acme;
            import dev.mizan.annotations.*;
            import jakarta.validation.constraints.Size;
            public class Users {
                public record Profile(long userId, String name) {}
                private String name = "Eve";

                /** Whom others see. */
                @Client(context = UserContext.class)
                public Profile userProfile(long userId) { return new Profile(userId, name); }

                @Client(affects = UserContext.class)
                public void updateProfile(long userId, @Size(max = 40) String name) { this.name = name; }
            }
            """;

    private final Compiled compiled = Compiled.of(CONTEXT, USERS).succeeded();

    @Test
    void read_of_a_context_answers_its_record() {
        Call call = new Call(compiled, "com.acme.Users", "userProfile");
        assertThat(call.result("{\"userId\":5}")).isEqualTo("{\"name\":\"Eve\",\"userId\":5}");
    }

    @Test
    void mutation_is_scoped_by_the_param_it_shares_with_the_context() {
        assertThat(compiled.fragment("com.acme.Users")).contains("""
                            affects "user" {
                                params "userId"
                            }
                        """);
    }

    @Test
    void constraints_stand_in_the_contract_and_on_the_arguments_record() throws ReflectiveOperationException {
        assertThat(compiled.fragment("com.acme.Users")).contains("constraint \"size\" max=40");
        Class<?> arguments = compiled.load("com.acme.UsersMizan$UpdateProfileArguments");
        assertThat(arguments.getDeclaredMethod("name").getAnnotations())
                .singleElement()
                .asString()
                .contains("Size");
        assertThat(compiled.function("com.acme.UsersMizan", "updateProfile").constrained())
                .isTrue();
    }

    @Test
    void source_is_listed_as_a_service_and_its_fragment_in_the_index() {
        assertThat(compiled.text("META-INF/services/dev.mizan.runtime.spi.FunctionSource"))
                .isEqualTo("com.acme.UsersMizan\n");
        assertThat(compiled.text("META-INF/mizan/index")).isEqualTo("com.acme.Users.kdl\n");
        assertThat(compiled.source("com.acme.UsersMizan").fragment()).isEqualTo("META-INF/mizan/com.acme.Users.kdl");
    }

    @Test
    void all_problems_of_the_arguments_are_found_at_once_with_their_paths() {
        Call call = new Call(compiled, "com.acme.Users", "updateProfile");
        assertThat(call.violations("{\"userId\":5.0,\"nmae\":\"x\"}"))
                .containsExactly("args.name required", "args.nmae unknown", "args.userId type");
    }
}
