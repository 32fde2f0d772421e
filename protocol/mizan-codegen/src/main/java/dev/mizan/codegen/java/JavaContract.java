package dev.mizan.codegen.java;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.codegen.java.JavaType.Known;
import dev.mizan.codegen.java.JavaType.Named;
import dev.mizan.codegen.java.JavaType.Wrapped;
import dev.mizan.codegen.java.JavaType.Wrapper;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.List;
import java.util.stream.Stream;

/** A contract as Java sees it: its definitions in order, and the types of its shapes. */
final class JavaContract {

    private final ClientContract contract;
    private final JavaPackage target;

    /** The view of a linked contract, to be emitted into a package. */
    JavaContract(MizanIr ir, JavaPackage target) {
        this.contract = new ClientContract(ir);
        this.target = target;
    }

    /** What there is. */
    ClientContract definitions() {
        return contract;
    }

    /** Where everything goes. */
    JavaPackage target() {
        return target;
    }

    /** Whether anything is deprecated, so that emitted code that mentions it must not be warned about. */
    boolean hasDeprecated() {
        return contract.types().stream().anyMatch(JavaContract::deprecated)
                || contract.functions().stream()
                        .anyMatch(function -> function.deprecated().isPresent());
    }

    private static boolean deprecated(TypeDef type) {
        return type.deprecated().isPresent()
                || (type instanceof TypeDef.StructDef struct
                        && struct.fields().stream().map(FieldDef::deprecated).anyMatch(java.util.Optional::isPresent));
    }

    /** The name of a type, in the variant that is written or in the one that is read. */
    JavaIdentifier name(String type, boolean written) {
        return JavaIdentifier.type(written && contract.hasInputVariant(type) ? type + "Input" : type);
    }

    /** The sealed interfaces that a struct is a case of. */
    List<JavaIdentifier> unionsOf(JavaIdentifier struct) {
        return contract.types().stream()
                .flatMap(this::variants)
                .filter(variant -> variant.cases().contains(struct))
                .map(Variant::name)
                .toList();
    }

    private record Variant(JavaIdentifier name, List<JavaIdentifier> cases) {}

    private Stream<Variant> variants(TypeDef type) {
        if (!(type instanceof TypeDef.AliasDef alias && alias.shape().shape() instanceof Shape.UnionShape union)) {
            return Stream.empty();
        }
        return Stream.of(false, true)
                .map(written -> new Variant(
                        name(type.name(), written),
                        union.cases().stream()
                                .flatMap(one -> one.shape().shape() instanceof Shape.RefShape ref
                                        ? Stream.of(name(ref.name(), written))
                                        : Stream.empty())
                                .toList()))
                .distinct();
    }

    /** What a function answers. */
    JavaType result(FunctionDef function) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> type(value.shape(), false);
            case FunctionDef.Output.Nothing ignored -> Known.NOTHING;
            case FunctionDef.Output.Stream ignored -> throw new IllegalArgumentException("streams are refused before");
        };
    }

    /** The type of a shape. */
    JavaType type(ShapeDef def, boolean written) {
        return switch (def.shape()) {
            case Shape.PrimitiveShape primitive -> primitive(primitive);
            case Shape.RefShape ref -> new Named(name(ref.name(), written));
            case Shape.ListShape list -> new Wrapped(Wrapper.LIST, type(list.element(), written));
            case Shape.MapShape map -> new Wrapped(Wrapper.MAP, type(map.value(), written));
            case Shape.OptionalShape optional -> type(optional.value(), written).orNull();
            case Shape.AnyJsonShape ignored -> Known.JSON;
            case Shape.UnionShape ignored ->
                throw new CodegenException(List.of("a union stands where a type is expected, which Java has no name"
                        + " for. Make it an alias: type \"…\" { alias { union … } }."));
            case Shape.UploadShape ignored -> throw new IllegalArgumentException("uploads are refused before");
        };
    }

    private static JavaType primitive(Shape.PrimitiveShape shape) {
        return switch (shape.primitive()) {
            case BOOLEAN -> Known.BOOLEAN;
            case NUMBER -> Known.DOUBLE;
            case INTEGER -> shape.format().isPresent() ? Known.LONG : Known.INT;
            case STRING -> shape.format().map(JavaContract::formatted).orElse(Known.STRING);
        };
    }

    private static Known formatted(Shape.Format format) {
        return switch (format) {
            case INT64 -> Known.LONG_TEXT;
            case DECIMAL -> Known.DECIMAL;
            case BIGINT -> Known.BIG_INTEGER;
            case DATE -> Known.DATE;
            case TIME -> Known.TIME;
            case DATE_TIME -> Known.DATE_TIME;
            case DURATION -> Known.DURATION;
            case UUID -> Known.UUID;
            case URI -> Known.URI;
            case BYTES -> Known.BYTES;
        };
    }
}
