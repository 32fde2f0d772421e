package dev.mizan.benchmarks.codegen;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Names;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.Shape.Format;
import dev.mizan.ir.Shape.Primitive;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A contract of a size that few services reach: 1,000 functions, 600 of them read in 120 contexts of five and 400
 * mutations, over 500 structs of eight fields, 80 enums and 20 unions.
 */
final class LargeContract {

    static final int CONTEXTS = 120;
    static final int MEMBERS = 5;
    static final int MUTATIONS = 400;
    static final int STRUCTS = 500;
    static final int ENUMS = 80;
    static final int UNIONS = 20;

    private static final ShapeDef INTEGER = ShapeDef.of(Shape.PrimitiveShape.of(Primitive.INTEGER));
    private static final ShapeDef STRING = ShapeDef.of(Shape.PrimitiveShape.of(Primitive.STRING));

    private LargeContract() {}

    /** The contract; {@code change} becomes the text of one function's doc and the name of one of its params. */
    static MizanIr of(String change) {
        List<FunctionDef> functions = new ArrayList<>();
        List<ContextDef> contexts = new ArrayList<>();
        for (int context = 0; context < CONTEXTS; context++) {
            List<String> members = new ArrayList<>();
            for (int member = 0; member < MEMBERS; member++) {
                int number = context * MEMBERS + member;
                members.add("read_" + number);
                functions.add(read(number, context));
            }
            contexts.add(context(context, members));
        }
        for (int number = 0; number < MUTATIONS; number++) {
            functions.add(mutation(number, number == 0 ? change : "label"));
        }
        List<TypeDef> types = new ArrayList<>();
        IntStream.range(0, STRUCTS).mapToObj(LargeContract::struct).forEach(types::add);
        IntStream.range(0, ENUMS).mapToObj(LargeContract::enumeration).forEach(types::add);
        IntStream.range(0, UNIONS).mapToObj(LargeContract::union).forEach(types::add);
        return new MizanIr(types, functions, contexts, List.of(), List.of(), List.of()).canonical();
    }

    private static FunctionDef read(int number, int context) {
        ShapeDef one = ref("Struct" + number % STRUCTS);
        ShapeDef output = number % 3 == 0 ? ShapeDef.of(new Shape.ListShape(one)) : one;
        return function(
                "read_" + number,
                "Reads what number " + number + " stands for.",
                List.of(param("id", INTEGER)),
                output,
                List.of("context_" + context),
                List.of());
    }

    private static FunctionDef mutation(int number, String label) {
        return function(
                "change_" + number,
                "Changes the " + label + " of number " + number + ".",
                List.of(param("id", INTEGER), param(label, STRING), param("value", ref("Struct" + number % STRUCTS))),
                ref("Struct" + (number + 1) % STRUCTS),
                List.of(),
                List.of(new AffectsDef("context_" + number % CONTEXTS, Optional.empty(), List.of("id"))));
    }

    private static FunctionDef function(
            String name,
            String doc,
            List<ParamDef> input,
            ShapeDef output,
            List<String> contexts,
            List<AffectsDef> affects) {
        return new FunctionDef(
                name,
                Optional.of(doc),
                Optional.empty(),
                Names.camel(name),
                FunctionDef.Transport.HTTP,
                input,
                new FunctionDef.Output.Value(output),
                contexts,
                affects,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static ParamDef param(String name, ShapeDef shape) {
        return new ParamDef(name, true, Optional.empty(), Optional.empty(), shape);
    }

    private static ContextDef context(int number, List<String> members) {
        List<String> sorted = members.stream().sorted().toList();
        return new ContextDef(
                "context_" + number,
                Optional.of("Page " + number + "."),
                sorted,
                List.of(new ContextParamDef("id", true, Optional.empty(), sorted, INTEGER)),
                false);
    }

    private static TypeDef struct(int number) {
        return new TypeDef.StructDef(
                "Struct" + number,
                Optional.of("Thing number " + number + "."),
                Optional.empty(),
                List.of(
                        field("id", INTEGER),
                        field("name", STRING),
                        field("amount", ShapeDef.of(Shape.PrimitiveShape.of(Primitive.NUMBER))),
                        field("created", ShapeDef.of(Shape.PrimitiveShape.of(Primitive.STRING, Format.DATE_TIME))),
                        new FieldDef(
                                "note",
                                false,
                                Optional.empty(),
                                Optional.of("What somebody added."),
                                Optional.empty(),
                                ShapeDef.of(new Shape.OptionalShape(STRING))),
                        field("tags", ShapeDef.of(new Shape.ListShape(STRING))),
                        field("status", ref("Status" + number % ENUMS)),
                        field(
                                "children",
                                ShapeDef.of(new Shape.ListShape(ref(
                                        number % 5 == 0
                                                ? "Union" + number % UNIONS
                                                : "Struct" + (number + 1) % STRUCTS))))));
    }

    private static FieldDef field(String name, ShapeDef shape) {
        return new FieldDef(name, true, Optional.empty(), Optional.empty(), Optional.empty(), shape);
    }

    private static TypeDef enumeration(int number) {
        return new TypeDef.EnumDef(
                "Status" + number, Optional.empty(), Optional.empty(), List.of("OPEN", "PAID", "SHIPPED", "CLOSED"));
    }

    private static TypeDef union(int number) {
        List<Shape.CaseDef> cases = IntStream.range(0, 3)
                .mapToObj(tag -> new Shape.CaseDef("case" + tag, ref("Struct" + (number * 7 + tag) % STRUCTS)))
                .toList();
        return new TypeDef.AliasDef(
                "Union" + number, Optional.empty(), Optional.empty(), ShapeDef.of(new Shape.UnionShape("kind", cases)));
    }

    private static ShapeDef ref(String name) {
        return ShapeDef.of(new Shape.RefShape(name));
    }
}
