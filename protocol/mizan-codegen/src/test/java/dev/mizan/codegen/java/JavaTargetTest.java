package dev.mizan.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.CodegenException;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaTargetTest {

    private static final String UNION = """
            type "A" {
                struct
            }
            type "Word" {
                enum {
                    value "yes"
                }
            }
            type "Choice" {
                alias {
                    union discriminator="type" {
                        %s
                    }
                }
            }
            function "choose" {
                camel "choose"
                transport "http"
                output {
                    ref "Choice"
                }
            }
            """;

    private static String emitted(String kdl, String path) {
        return new JavaTarget()
                .emit(KdlReader.read("test.kdl", kdl), "com.acme.api").stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .map(ClientFile::text)
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme.", "com..acme", "com.class", "1com", "com acme", "com-acme", "com.enum.api"})
    void package_thatIsNone_isRefused(String name) {
        assertThatThrownBy(() -> new JavaTarget().emit(MizanIr.EMPTY, name))
                .isInstanceOf(CodegenException.class)
                .hasMessage("\"" + name + "\" is no name of a Java package (expected: names with dots, such as"
                        + " com.example.api).");
    }

    @Test
    void unionWithACaseThatIsNoStruct_isRefused() {
        String kdl = UNION.formatted("case \"word\" { ref \"Word\" }");
        assertThatThrownBy(() -> emitted(kdl, "Choice.java"))
                .isInstanceOf(CodegenException.class)
                .hasMessage("the union \"Choice\" cannot be a sealed interface of Java: the case \"word\" is no struct"
                        + " (expected: a struct of its own for each tag).");
    }

    @Test
    void unionWithOneStructUnderTwoTags_isRefused() {
        String kdl = UNION.formatted("case \"a\" { ref \"A\" }; case \"b\" { ref \"A\" }");
        assertThatThrownBy(() -> emitted(kdl, "Choice.java"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("the struct \"A\" is more than one of its cases");
    }

    @Test
    void unionWithOneStructForEachTag_isASealedInterface() {
        String kdl = UNION.formatted("case \"a\" { ref \"A\" }");
        assertThat(emitted(kdl, "Choice.java")).contains("public sealed interface Choice permits A {");
        assertThat(emitted(kdl, "A.java")).contains("public record A() implements Choice {");
    }

    @Test
    void unionWithoutAName_isRefused() {
        String kdl = """
                type "A" {
                    struct
                }
                function "f" {
                    camel "f"
                    transport "http"
                    output {
                        union discriminator="type" {
                            case "a" {
                                ref "A"
                            }
                        }
                    }
                }
                """;
        assertThatThrownBy(() -> emitted(kdl, "ApiClient.java"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("a union stands where a type is expected");
    }

    @Test
    void functions_thatWouldBeOneMethod_areRefused() {
        String kdl = """
                function "userId" {
                    camel "userId"
                    transport "http"
                    output "void"
                }
                function "user_id" {
                    camel "userId"
                    transport "http"
                    output "void"
                }
                """;
        assertThatThrownBy(() -> emitted(kdl, "ApiClient.java"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("the name userId would stand for the function \"userId\" and for the function"
                        + " \"user_id\". Rename one:");
    }
}
