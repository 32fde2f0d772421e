package dev.mizan.codegen.typescript;

import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.codegen.typescript.TypeScriptType.Keyword;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.List;
import java.util.Optional;

/** A contract as TypeScript sees it: its definitions in order, and the type expressions of its shapes. */
public final class TypeScriptContract {

    /** The direction in which a value travels, seen from the client. */
    public enum Direction {
        /** From the server: every field is there. */
        READ,
        /** To the server: fields that are optional or have a default may be left out. */
        WRITE
    }

    private final ClientContract contract;

    /** The view of a linked contract; what clients may not call is left out. */
    public TypeScriptContract(MizanIr ir) {
        contract = new ClientContract(ir);
    }

    /** The named types by name. */
    public List<TypeDef> types() {
        return contract.types();
    }

    /** The functions that clients may call, by name. */
    public List<FunctionDef> functions() {
        return contract.functions();
    }

    /** The contexts that have something to read, by name. */
    public List<ContextDef> contexts() {
        return contract.contexts();
    }

    /** The typed errors by code. */
    public List<ErrorDef> errors() {
        return contract.errors();
    }

    /** The members of a context that clients see, by name. */
    public List<FunctionDef> members(ContextDef context) {
        return contract.members(context);
    }

    /** The error of a code, if the contract has it. */
    public Optional<ErrorDef> error(String code) {
        return contract.error(code);
    }

    /** The type expression of a shape. */
    public TypeScriptType type(ShapeDef shape, Direction direction) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> primitive(primitive.primitive());
            case Shape.RefShape ref -> new TypeScriptType.Named(name(ref.name(), direction));
            case Shape.ListShape list ->
                new TypeScriptType.ListOf(type(list.element(), direction), direction == Direction.WRITE);
            case Shape.MapShape map -> new TypeScriptType.MapOf(type(map.value(), direction));
            case Shape.OptionalShape optional ->
                type(optional.value(), direction).orNull();
            case Shape.AnyJsonShape ignored -> Keyword.UNKNOWN;
            case Shape.UnionShape union ->
                new TypeScriptType.OneOf(union.cases().stream()
                        .map(one -> unionCase(union.discriminator(), one, direction))
                        .toList());
            case Shape.UploadShape ignored -> Keyword.BLOB;
        };
    }

    private static Keyword primitive(Shape.Primitive primitive) {
        return switch (primitive) {
            case INTEGER, NUMBER -> Keyword.NUMBER;
            case BOOLEAN -> Keyword.BOOLEAN;
            case STRING -> Keyword.STRING;
        };
    }

    private TypeScriptType unionCase(String discriminator, Shape.CaseDef one, Direction direction) {
        TypeScriptType struct = type(one.shape(), direction);
        if (!(one.shape().shape() instanceof Shape.RefShape ref)) {
            return tagged(discriminator, one.tag(), Optional.of(struct));
        }
        if (contract.usage().tag(ref.name()).isPresent()) {
            return struct;
        }
        boolean empty = contract.type(ref.name())
                .filter(type ->
                        type instanceof TypeDef.StructDef def && def.fields().isEmpty())
                .isPresent();
        return tagged(discriminator, one.tag(), empty ? Optional.empty() : Optional.of(struct));
    }

    private static TypeScriptType tagged(String discriminator, String tag, Optional<TypeScriptType> struct) {
        return new TypeScriptType.Tagged(new TypeScriptKey(discriminator), new TypeScriptString(tag), struct);
    }

    /** What a function answers, as a promise's type. */
    public TypeScriptType result(FunctionDef function) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> type(value.shape(), Direction.READ);
            case FunctionDef.Output.Nothing ignored -> Keyword.VOID;
            case FunctionDef.Output.Stream ignored -> Keyword.BLOB;
        };
    }

    /** What a function contributes to the bundle of a context. */
    public TypeScriptType slot(FunctionDef function) {
        TypeScriptType result = result(function);
        return result == Keyword.VOID ? Keyword.NULL : result;
    }

    /** The name of a type in one direction; the two differ where reading and writing do. */
    public TypeScriptIdentifier name(String type, Direction direction) {
        boolean input = direction == Direction.WRITE && hasInputVariant(type);
        return TypeScriptIdentifier.of(input ? type + "Input" : type);
    }

    /** Whether the type is declared a second time for what clients write. */
    public boolean hasInputVariant(String type) {
        return contract.hasInputVariant(type);
    }

    /** The direction that the type's own name stands for. */
    public Direction mainDirection(String type) {
        return contract.writtenOnly(type) ? Direction.WRITE : Direction.READ;
    }

    /** The tag that a struct carries itself, because it is only ever one case of a union. */
    public Optional<TypeScriptType.Tagged> tag(String type) {
        return contract.usage()
                .tag(type)
                .map(tag -> new TypeScriptType.Tagged(
                        new TypeScriptKey(tag.discriminator()), new TypeScriptString(tag.value()), Optional.empty()));
    }

    /** The enum or alias behind a reference that is not a struct; for deciding how a default is shown. */
    Optional<TypeDef> definition(String type) {
        return contract.type(type);
    }
}
