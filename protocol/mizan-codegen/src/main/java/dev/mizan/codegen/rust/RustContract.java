package dev.mizan.codegen.rust;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.codegen.contract.Containment;
import dev.mizan.codegen.rust.RustType.Known;
import dev.mizan.codegen.rust.RustType.Named;
import dev.mizan.codegen.rust.RustType.Wrapped;
import dev.mizan.codegen.rust.RustType.Wrapper;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.util.List;

/** A contract as Rust sees it: its definitions in order, and the type expressions of its shapes. */
final class RustContract {

    private final ClientContract contract;
    private final Containment containment;

    /** The view of a linked contract. */
    RustContract(MizanIr ir) {
        contract = new ClientContract(ir);
        containment = new Containment(contract);
    }

    /** What there is. */
    ClientContract definitions() {
        return contract;
    }

    /** The name of a type, in the variant that is written or in the one that is read. */
    RustIdentifier name(String type, boolean written) {
        return RustIdentifier.type(written && contract.hasInputVariant(type) ? type + "Input" : type);
    }

    /** What a param, an argument or a result is, seen from outside of the module of types. */
    RustType type(ShapeDef shape, boolean written) {
        return new Expression(written, "").of(shape);
    }

    /** What a part of a type is, seen from inside of the module of types. */
    RustType part(ShapeDef shape, boolean written, String holder) {
        return new Expression(written, holder).of(shape);
    }

    /** What a function answers. */
    RustType result(FunctionDef function) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> type(value.shape(), false);
            case FunctionDef.Output.Nothing ignored -> Known.UNIT;
            case FunctionDef.Output.Stream ignored -> throw new IllegalArgumentException("streams are refused before");
        };
    }

    /** Makes type expressions of one direction, inside or outside of the module of types. */
    private final class Expression {

        private final boolean written;
        private final String holder;

        Expression(boolean written, String holder) {
            this.written = written;
            this.holder = holder;
        }

        RustType of(ShapeDef def) {
            return switch (def.shape()) {
                case Shape.PrimitiveShape primitive -> primitive(primitive);
                case Shape.RefShape ref -> held(ref.name());
                case Shape.ListShape list -> new Wrapped(Wrapper.LIST, elsewhere(list.element()));
                case Shape.MapShape map -> new Wrapped(Wrapper.MAP, elsewhere(map.value()));
                case Shape.OptionalShape optional -> of(optional.value()).orNone();
                case Shape.AnyJsonShape ignored -> Known.VALUE;
                case Shape.UnionShape ignored ->
                    throw new CodegenException(List.of("a union stands where a type is expected, which Rust has no"
                            + " name for. Make it an alias: type \"…\" { alias { union … } }."));
                case Shape.UploadShape ignored -> throw new IllegalArgumentException("uploads are refused before");
            };
        }

        /** What a list or map holds is behind a pointer already. */
        private RustType elsewhere(ShapeDef def) {
            return switch (def.shape()) {
                case Shape.RefShape ref -> named(ref.name());
                case Shape.OptionalShape optional -> elsewhere(optional.value()).orNone();
                default -> of(def);
            };
        }

        private RustType held(String type) {
            boolean cyclic = !holder.isEmpty() && containment.leadsBack(holder, type);
            return cyclic ? new Wrapped(Wrapper.BOX, named(type)) : named(type);
        }

        private RustType named(String type) {
            return new Named(holder.isEmpty(), name(type, written));
        }
    }

    private static RustType primitive(Shape.PrimitiveShape shape) {
        return switch (shape.primitive()) {
            case BOOLEAN -> Known.BOOL;
            case NUMBER -> Known.F64;
            case INTEGER -> shape.format().isPresent() ? Known.I64 : Known.I32;
            case STRING -> shape.format().map(RustContract::formatted).orElse(Known.STRING);
        };
    }

    private static Known formatted(Shape.Format format) {
        return switch (format) {
            case INT64 -> Known.INT64;
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
