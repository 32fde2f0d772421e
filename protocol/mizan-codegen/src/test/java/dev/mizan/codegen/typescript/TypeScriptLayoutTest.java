package dev.mizan.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TypeScriptLayoutTest {

    @Test
    void construct_thatFits_isOneLine() {
        assertThat(TypeScriptLayout.apply("""
                //#fit
                export function f(
                  a: string,
                  b?: number,
                ): void {
                //#end
                }
                """)).isEqualTo("export function f(a: string, b?: number): void {\n}\n");
    }

    @Test
    void construct_thatDoesNotFit_staysBroken() {
        String broken = "import type {\n  " + "A".repeat(50) + ",\n  " + "B".repeat(50) + ",\n} from \"./x\";\n";
        assertThat(TypeScriptLayout.apply("//#fit\n" + broken + "//#end\n")).isEqualTo(broken);
    }

    @Test
    void construct_withAnotherWayToBreak_takesTheFirstThatFits() {
        String name = "A".repeat(60);
        String template = "//#fit\nf<" + name + ", %s>(\n  x,\n);\n//#or\nf<\n  " + name + ",\n  %s\n>(x);\n//#end\n";
        assertThat(TypeScriptLayout.apply(template.formatted("B", "B"))).isEqualTo("f<" + name + ", B>(x);\n");
        String fits = "B".repeat(34);
        assertThat(TypeScriptLayout.apply(template.formatted(fits, fits)))
                .isEqualTo("f<" + name + ", " + fits + ">(\n  x,\n);\n");
        String wide = "B".repeat(60);
        assertThat(TypeScriptLayout.apply(template.formatted(wide, wide)))
                .isEqualTo("f<\n  " + name + ",\n  " + wide + "\n>(x);\n");
    }

    @Test
    void union_inOneLine_hasNoLeadingBar() {
        assertThat(TypeScriptLayout.apply("//#fit\ntype A =\n  | B\n  | C;\n//#end\n"))
                .isEqualTo("type A = B | C;\n");
    }

    @Test
    void element_thatFits_losesItsParentheses() {
        assertThat(TypeScriptLayout.apply("  //#fit\n  return (\n    <A>\n      {b}\n    </A>\n  );\n  //#end\n"))
                .isEqualTo("return <A>{b}</A>;\n");
    }

    @Test
    void element_thatFitsOnlyInside_keepsThem() {
        String name = "A".repeat(43);
        assertThat(TypeScriptLayout.apply("{\n  //#fit\n  return (\n    <" + name + ">\n      {b}\n    </" + name
                        + ">\n  );\n  //#end\n}\n"))
                .isEqualTo("{\n  return (\n    <" + name + ">{b}</" + name + ">\n  );\n}\n");
    }

    @Test
    void blankLines_areNeverTwoInARow() {
        assertThat(TypeScriptLayout.apply("\n\na\n\n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }
}
