package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.Shapes;
import dev.mizan.ir.TypeDef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of Java types in the documentation, each of them compiled as a parameter and as a result. */
final class TypeTableTests {

    private static final Path RESOURCES = Path.of("src/test/resources/types");
    private static final Path PAGE =
            Path.of(System.getProperty("mizan.root", "../..")).resolve("docs/reference/java-types.md");
    private static final String MARK = "<!-- from here on written by TypeTableTests -->\n";
    private static final String IMPORTS = """
            package com.acme;
            import com.fasterxml.jackson.annotation.*;
            import dev.mizan.annotations.*;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    /** {@code -Dgoldens.update} writes the table anew; read the difference before it is committed. */
    @Test
    void page_saysWhatBecomesOfEachType() throws IOException {
        StringBuilder table = new StringBuilder();
        for (String line : Files.readAllLines(RESOURCES.resolve("table.txt"))) {
            if (line.startsWith("# ")) {
                table.append("\n## ")
                        .append(line.substring(2))
                        .append("\n\n| Java | in the contract |\n| --- | --- |\n");
            } else if (!line.isBlank()) {
                table.append("| `")
                        .append(line)
                        .append("` | ")
                        .append(becomes(line))
                        .append(" |\n");
            }
        }
        long errors = table.toString()
                .lines()
                .filter(line -> line.contains("**error**"))
                .count();
        assertThat(errors).as("types that have no form").isBetween(15L, 45L);
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(MARK) + MARK.length());
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(PAGE, head + table);
        } else {
            assertThat(page).isEqualTo(head + table);
        }
    }

    private static String becomes(String type) throws IOException {
        String source = IMPORTS + "public class Api { @Client public " + type + " same(" + type
                + " value) { return value; } }\n"
                + Files.readString(RESOURCES.resolve("declarations.java.txt"));
        Compiled compiled = Compiled.of(source);
        if (compiled.compilation().status() == Compilation.Status.FAILURE) {
            return compiled.compilation().errors().stream()
                    .map(error -> error.getMessage(null).replace("|", "\\|").replace("<", "&lt;"))
                    .distinct()
                    .sorted()
                    .limit(1)
                    .collect(Collectors.joining("", "**error** ", ""));
        }
        MizanIr ir = KdlReader.read("Api", compiled.fragment("com.acme.Api"));
        ShapeDef shape = ir.functions().getFirst().input().getFirst().shape();
        return Shapes.describe(shape) + named(ir, shape);
    }

    private static String named(MizanIr ir, ShapeDef shape) {
        return shape.shape() instanceof Shape.RefShape ref
                ? ir.types().stream()
                        .filter(type -> type.name().equals(ref.name()))
                        .map(TypeTableTests::kind)
                        .findFirst()
                        .orElseThrow()
                : "";
    }

    private static String kind(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct ->
                ": an object of "
                        + struct.fields().stream()
                                .map(field -> "`" + field.name() + "` " + Shapes.describe(field.shape()))
                                .collect(Collectors.joining(", "));
            case TypeDef.EnumDef values ->
                ": one of "
                        + values.values().stream()
                                .map(value -> "`" + value + "`")
                                .collect(Collectors.joining(", "));
            case TypeDef.AliasDef alias -> ": " + alias(alias.shape().shape());
        };
    }

    private static String alias(Shape shape) {
        return shape instanceof Shape.UnionShape union
                ? "told apart by `" + union.discriminator() + "`: "
                        + union.cases().stream()
                                .map(one -> "`" + one.tag() + "`")
                                .collect(Collectors.joining(", "))
                : Shapes.describe(ShapeDef.of(shape));
    }
}
