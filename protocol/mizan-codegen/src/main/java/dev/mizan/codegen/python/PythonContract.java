package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A contract as Python sees it: the names of its parts, and the types and codecs of its shapes. */
final class PythonContract {

    private final ClientContract contract;
    private final Map<String, PythonIdentifier> types = new HashMap<>();
    private final Map<String, List<PythonIdentifier>> fields = new HashMap<>();
    private final Map<String, PythonIdentifier> methods = new HashMap<>();
    private final Map<String, PythonIdentifier> fetches = new HashMap<>();

    PythonContract(MizanIr ir) {
        contract = new ClientContract(ir);
        contract.types().forEach(type -> types.put(type.name(), PythonNames.type(type.name())));
        Set<String> declared = new HashSet<>();
        types.values().forEach(name -> declared.add(name.text()));
        contract.types().forEach(type -> {
            if (type instanceof TypeDef.StructDef struct) {
                List<String> names =
                        struct.fields().stream().map(field -> field.name()).toList();
                fields.put(type.name(), PythonNames.fields(names, declared));
            }
        });
        List<String> functions =
                contract.functions().stream().map(FunctionDef::name).toList();
        fill(methods, functions, PythonNames.methods(functions));
        fill(
                fetches,
                contract.contexts().stream().map(ContextDef::name).toList(),
                PythonNames.fetches(contract.contexts()));
    }

    private static void fill(
            Map<String, PythonIdentifier> names, List<String> wire, List<PythonIdentifier> identifiers) {
        for (int i = 0; i < wire.size(); i++) {
            names.put(wire.get(i), identifiers.get(i));
        }
    }

    /** What clients see of the contract. */
    ClientContract seen() {
        return contract;
    }

    /** The name of a type. */
    PythonIdentifier type(String name) {
        return Objects.requireNonNull(types.get(name));
    }

    /** The names of a struct's fields, in order. */
    List<PythonIdentifier> fields(TypeDef.StructDef struct) {
        return Objects.requireNonNull(fields.get(struct.name()));
    }

    /** The name of a function's method. */
    PythonIdentifier method(FunctionDef function) {
        return Objects.requireNonNull(methods.get(function.name()));
    }

    /** The name of a context's method. */
    PythonIdentifier fetch(ContextDef context) {
        return Objects.requireNonNull(fetches.get(context.name()));
    }

    /** The type expression of a shape, with {@code prefix} in front of the contract's own types. */
    PythonType type(ShapeDef shape, String prefix) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> primitive(primitive);
            case Shape.RefShape ref -> PythonType.of(prefix + type(ref.name()));
            case Shape.ListShape list -> type(list.element(), prefix).sequence();
            case Shape.MapShape map -> type(map.value(), prefix).mapping();
            case Shape.OptionalShape optional -> type(optional.value(), prefix).orNone();
            case Shape.AnyJsonShape ignored -> PythonType.JSON;
            case Shape.UnionShape ignored -> throw new IllegalStateException("a union without a name");
            case Shape.UploadShape ignored -> throw new IllegalStateException("an upload");
        };
    }

    private static PythonType primitive(Shape.PrimitiveShape shape) {
        return switch (shape.primitive()) {
            case INTEGER -> PythonType.of("int");
            case NUMBER -> PythonType.of("float");
            case BOOLEAN -> PythonType.of("bool");
            case STRING -> shape.format().map(PythonContract::text).orElse(PythonType.of("str"));
        };
    }

    private static PythonType text(Shape.Format format) {
        return switch (format) {
            case INT64, BIGINT -> PythonType.of("int");
            case DECIMAL -> PythonType.of("Decimal", PythonImport.DECIMAL);
            case DATE -> PythonType.of("dt.date", PythonImport.DATETIME);
            case TIME -> PythonType.of("dt.time", PythonImport.DATETIME);
            case DATE_TIME -> PythonType.of("dt.datetime", PythonImport.DATETIME);
            case DURATION -> PythonType.of("dt.timedelta", PythonImport.DATETIME);
            case UUID -> PythonType.of("UUID", PythonImport.UUID);
            case URI -> PythonType.of("str");
            case BYTES -> PythonType.of("bytes");
        };
    }

    /**
     * The codec of a shape.
     *
     * @param wire the name of the runtime's module where it is used
     * @param codecs what stands in front of the codecs of the contract's own types
     */
    PythonExpression codec(ShapeDef shape, String wire, String codecs) {
        return PythonExpression.of(codecText(shape, wire + ".", codecs));
    }

    private String codecText(ShapeDef shape, String wire, String codecs) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> wire + scalar(primitive);
            case Shape.RefShape ref -> codecs + type(ref.name());
            case Shape.ListShape list -> wire + "list_of(" + codecText(list.element(), wire, codecs) + ")";
            case Shape.MapShape map -> wire + "map_of(" + codecText(map.value(), wire, codecs) + ")";
            case Shape.OptionalShape optional -> wire + "nullable(" + codecText(optional.value(), wire, codecs) + ")";
            case Shape.AnyJsonShape ignored -> wire + "ANY";
            case Shape.UnionShape ignored -> throw new IllegalStateException("a union without a name");
            case Shape.UploadShape ignored -> throw new IllegalStateException("an upload");
        };
    }

    /** The runtime's codec of a scalar. */
    static String scalar(Shape.PrimitiveShape shape) {
        return switch (shape.primitive()) {
            case INTEGER -> "INTEGER";
            case NUMBER -> "NUMBER";
            case BOOLEAN -> "BOOLEAN";
            case STRING -> shape.format().map(PythonContract::scalar).orElse("STRING");
        };
    }

    private static String scalar(Shape.Format format) {
        return switch (format) {
            case INT64 -> "LONG";
            case DECIMAL -> "DECIMAL";
            case BIGINT -> "BIG_INTEGER";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case DATE_TIME -> "DATE_TIME";
            case DURATION -> "DURATION";
            case UUID -> "UUID_";
            case URI -> "STRING";
            case BYTES -> "BYTES";
        };
    }

    /** What a function answers, as a type. */
    PythonType result(FunctionDef function, String prefix) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> type(value.shape(), prefix);
            case FunctionDef.Output.Nothing ignored -> PythonType.NONE;
            case FunctionDef.Output.Stream ignored -> throw new IllegalStateException("a stream");
        };
    }

    /** The codec of what a function answers. */
    PythonExpression resultCodec(FunctionDef function, String wire, String codecs) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> codec(value.shape(), wire, codecs);
            case FunctionDef.Output.Nothing ignored -> PythonExpression.of(wire + ".NOTHING");
            case FunctionDef.Output.Stream ignored -> throw new IllegalStateException("a stream");
        };
    }
}
