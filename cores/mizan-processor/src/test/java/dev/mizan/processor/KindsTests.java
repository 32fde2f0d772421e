package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class KindsTests {

    private static final Compiled COMPILED =
            Compiled.of(Samples.sources("kinds")).succeeded();
    private static final String OWNER = "com.acme.kinds.Kinds";

    /** What is sent comes back in canonical form; the second column is what comes back where it differs. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/kinds/comes-back.csv", delimiter = '|', quoteCharacter = '`')
    void value_sent_comes_back(String function, String sent, String expected) {
        Call call = new Call(COMPILED, OWNER, function);
        assertThat(call.result("{\"value\":" + sent + "}")).isEqualTo(expected == null ? sent : expected);
    }

    @Test
    void arguments_left_out_take_their_defaults() {
        assertThat(new Call(COMPILED, OWNER, "defaulted").result("{}")).isEqualTo("20");
        assertThat(new Call(COMPILED, OWNER, "defaulted").result("{\"value\":1,\"more\":[1,2]}"))
                .isEqualTo("3");
    }

    @Test
    void nullable_and_optional_arguments_may_be_left_out() {
        assertThat(new Call(COMPILED, OWNER, "nullable").result("{}")).isEqualTo("null");
        assertThat(new Call(COMPILED, OWNER, "optional").result("{}")).isEqualTo("null");
    }

    @Test
    void injected_parameter_is_no_argument() {
        Call call = new Call(COMPILED, OWNER, "whoami");
        assertThat(call.result("{\"greeting\":\"hi\"}")).isEqualTo("\"hi ann\"");
        assertThat(call.violations("{\"greeting\":\"hi\",\"me\":{}}")).containsExactly("args.me unknown");
    }

    @Test
    void void_function_answers_null() {
        assertThat(new Call(COMPILED, OWNER, "nothing").result("{}")).isEqualTo("null");
    }

    /** Wrong input, and every violation of it: path and code. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/kinds/wrong.csv", delimiter = '|', quoteCharacter = '`')
    void wrong_input_is_reported_with_every_path(String function, String sent, String expected) {
        String[] paths = expected.split(", ");
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "args.value" + (paths[i].startsWith(" ") ? "" : ".") + paths[i];
        }
        assertThat(new Call(COMPILED, OWNER, function).violations("{\"value\":" + sent + "}"))
                .containsExactly(paths);
    }

    @Test
    void codecs_say_where_a_java_property_stands_on_the_wire() {
        var arguments = COMPILED.function(OWNER + "Mizan", "named").arguments();
        var inside = arguments.member("value").codec();
        assertThat(inside.member("lastName").wireName()).isEqualTo("surname");
        assertThat(inside.member("firstName").wireName()).isEqualTo("first_name");
    }
}
