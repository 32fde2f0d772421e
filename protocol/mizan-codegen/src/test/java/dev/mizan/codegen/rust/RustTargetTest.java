package dev.mizan.codegen.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.CodegenException;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RustTargetTest {

    private static String emitted(String kdl, String path) {
        return new RustTarget()
                .emit(KdlReader.read("test.kdl", kdl), "api").stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .map(ClientFile::text)
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Api", "my api", "-api", "api-", "a--b", "1api", "a.b"})
    void package_thatIsNoCrate_isRefused(String name) {
        assertThatThrownBy(() -> new RustTarget().emit(MizanIr.EMPTY, name))
                .isInstanceOf(CodegenException.class)
                .hasMessage("\"" + name + "\" is no name of a crate (expected: small letters, digits and single - or _,"
                        + " such as petclinic-api).");
    }

    @Test
    void functions_thatDifferInCaseOnly_areRefused() {
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
        assertThatThrownBy(() -> emitted(kdl, "src/lib.rs"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("the name user_id would stand for the function \"userId\" and for the function"
                        + " \"user_id\". Rename one:");
    }

    @Test
    void fields_thatDifferInCaseOnly_getNumbers() {
        String kdl = """
                type "Twins" {
                    struct {
                        field "userId" required=#true {
                            primitive "integer"
                        }
                        field "user_id" required=#true {
                            primitive "integer"
                        }
                        field "user-id2" required=#true {
                            primitive "integer"
                        }
                    }
                }
                """;
        assertThat(emitted(kdl, "src/types.rs"))
                .contains("rename = \"userId\")]\n    pub user_id: i32")
                .contains("rename = \"user_id\")]\n    pub user_id3: i32")
                .contains("rename = \"user-id2\")]\n    pub user_id2: i32");
    }

    @Test
    void union_withoutAName_isRefused() {
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
        assertThatThrownBy(() -> emitted(kdl, "src/lib.rs"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("a union stands where a type is expected");
    }

    @Test
    void type_thatHoldsItselfInPlace_isBoxed() {
        String kdl = """
                type "Node" {
                    struct {
                        field "next" required=#false {
                            optional {
                                ref "Step"
                            }
                        }
                        field "others" required=#true {
                            list {
                                ref "Node"
                            }
                        }
                        field "leaf" required=#false {
                            optional {
                                ref "Leaf"
                            }
                        }
                    }
                }
                type "Leaf" {
                    struct
                }
                type "Step" {
                    alias {
                        union discriminator="type" {
                            case "leaf" {
                                ref "Leaf"
                            }
                            case "node" {
                                ref "Node"
                            }
                        }
                    }
                }
                """;
        assertThat(emitted(kdl, "src/types.rs"))
                .contains("pub next: Option<Box<Step>>,")
                .contains("pub others: Vec<Node>,")
                .contains("pub leaf: Option<Leaf>,")
                .contains("    Node(Box<Node>),")
                .contains("    Leaf(Leaf),");
    }

    @Test
    void nullableParam_withADefault_canBeLeftOutAndCanBeNull() {
        String kdl = """
                function "f" {
                    camel "f"
                    transport "http"
                    input {
                        param "a" required=#false default=5 {
                            optional {
                                primitive "integer"
                            }
                        }
                        param "b" required=#false default=#null {
                            optional {
                                primitive "integer"
                            }
                        }
                    }
                    output "void"
                }
                """;
        assertThat(emitted(kdl, "src/functions.rs"))
                .contains("pub a: Option<Option<i32>>,")
                .contains("pub b: Option<i32>,");
    }
}
