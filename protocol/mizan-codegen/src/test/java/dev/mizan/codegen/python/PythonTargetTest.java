package dev.mizan.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.CodegenException;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PythonTargetTest {

    private static String emitted(String kdl, String path) {
        return new PythonTarget()
                .emit(KdlReader.read("test.kdl", kdl), "api").stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .map(ClientFile::text)
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"my-api, my_api", "1api, n1api", "class, class_", "a.b, a_b", "'', empty"})
    void package_thatIsNoName_isRefusedWithTheNearestOne(String name, String near) {
        assertThatThrownBy(() -> new PythonTarget().emit(MizanIr.EMPTY, name))
                .isInstanceOf(CodegenException.class)
                .hasMessage(
                        "the package name \"" + name + "\" is no name in Python (expected: letters, digits and _, no"
                                + " keyword). Did you mean \"" + near + "\"?");
    }

    @Test
    void types_thatDifferInCaseOnly_areTwoClasses() {
        String kdl = """
                type "Order" { struct { field "a" required=#true { ref "order"; }; }; }
                type "order" { struct { field "b" required=#true { primitive "integer"; }; }; }
                """;
        assertThat(emitted(kdl, "types.py")).contains("class Order:\n    a: order\n", "class order:\n    b: int\n");
        assertThat(emitted(kdl, "_codecs.py")).contains("def read_Order(", "def read_order(");
    }

    @Test
    void names_thatWouldMeetInSnakeCase_keepTheirSpelling() {
        String kdl = """
                type "Twins" {
                    struct {
                        field "userId" required=#true { primitive "integer"; }
                        field "user_id" required=#true { primitive "integer"; }
                        field "_user_id" required=#true { primitive "integer"; }
                        field "date" required=#true { primitive "string" format="date"; }
                        field "str" required=#true { primitive "string"; }
                        field "lambda" required=#true { primitive "string"; }
                        field "match" required=#true { primitive "string"; }
                    }
                }
                """;
        assertThat(emitted(kdl, "types.py")).contains("""
                class Twins:
                    userId: int
                    user_id: int
                    user_id2: int
                    date: dt.date
                    str_: str
                    lambda_: str
                    match: str
                """);
    }

    @Test
    void function_namedLikeAMethodOfTheClient_getsAnUnderscore() {
        String kdl = """
                function "call" { camel "call"; transport "http"; output "void"; }
                function "import" { camel "import"; transport "http"; output "void"; }
                function "int" { camel "int"; transport "http"; output "void"; }
                """;
        assertThat(emitted(kdl, "client.py")).contains("def call_(", "def import_(", "def int_(");
    }

    @Test
    void type_namedLikeSomethingOfTheClient_getsAnUnderscore() {
        String kdl = """
                type "Client" { struct { field "a" required=#true { primitive "integer"; }; }; }
                type "None" { struct { field "a" required=#true { primitive "integer"; }; }; }
                type "wire" { struct { field "a" required=#true { primitive "integer"; }; }; }
                """;
        assertThat(emitted(kdl, "types.py")).contains("class Client_:", "class None_:", "class wire_:");
    }

    @Test
    void functions_thatOnlyPunctuationTellsApart_areRefused() {
        String kdl = """
                function "a-b" { camel "aB"; transport "http"; output "void"; }
                context "x" { function "fetch_x_context"; }
                function "fetch_x_context" { camel "fetchXContext"; transport "http"; output "void"; context "x"; }
                """;
        assertThatThrownBy(() -> emitted(kdl, "client.py"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("the name fetch_x_context would stand for the function \"fetch_x_context\" and"
                        + " for the context \"x\". Rename one:");
    }

    @Test
    void case_thatIsNoRecordOfItsOwn_isRefused() {
        String kdl = """
                type "A" { struct; }
                type "U" {
                    alias { union discriminator="type" { case "x" { ref "A"; }; case "y" { ref "A"; }; }; }
                }
                """;
        assertThatThrownBy(() -> emitted(kdl, "types.py"))
                .isInstanceOf(CodegenException.class)
                .hasMessage("the case \"y\" of the type \"U\" is no record of its own, which is how a Python client"
                        + " tells cases apart. Give the case a record.");
    }

    @Test
    void default_thatCannotBeWritten_isRefused() {
        String kdl = """
                type "A" { struct { field "b" required=#false default="{\\"b\\":1}" { ref "B"; }; }; }
                type "B" { struct { field "b" required=#true { primitive "integer"; }; }; }
                """;
        assertThatThrownBy(() -> emitted(kdl, "types.py"))
                .isInstanceOf(CodegenException.class)
                .hasMessage(
                        "the field \"b\" of the type \"A\" has the default {\"b\":1}, which the Python target cannot"
                                + " write (expected: a scalar, an enum's value, [] or {}).");
    }

    @Test
    void long_asText_isAnIntThatTravelsAsText() {
        String kdl = """
                type "Sizes" {
                    struct {
                        field "number" required=#true { primitive "integer" format="int64"; }
                        field "text" required=#true { primitive "string" format="int64"; }
                    }
                }
                """;
        assertThat(emitted(kdl, "types.py")).contains("    number: int\n    text: int\n");
        assertThat(emitted(kdl, "_codecs.py"))
                .contains("wire.put(out, \"number\", wire.INTEGER, value.number)")
                .contains("wire.put(out, \"text\", wire.LONG, value.text)");
    }
}
