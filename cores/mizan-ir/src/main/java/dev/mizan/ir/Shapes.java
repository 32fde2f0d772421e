package dev.mizan.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Questions about shapes alone.
 *
 * <pre>{@code
 * Shapes.describe(param.shape());    // "list of optional integer (int64)"
 * }</pre>
 */
public final class Shapes {

    private Shapes() {}

    /** Whether both are of the same type, whatever constraints they carry. */
    public static boolean sameType(ShapeDef a, ShapeDef b) {
        return bare(a).equals(bare(b));
    }

    /** The shape without any constraint, at any depth. */
    public static ShapeDef bare(ShapeDef def) {
        return ShapeDef.of(
                switch (def.shape()) {
                    case Shape.ListShape list -> new Shape.ListShape(bare(list.element()));
                    case Shape.MapShape map -> new Shape.MapShape(bare(map.value()));
                    case Shape.OptionalShape optional -> new Shape.OptionalShape(bare(optional.value()));
                    case Shape.UnionShape union ->
                        new Shape.UnionShape(
                                union.discriminator(),
                                union.cases().stream()
                                        .map(one -> new Shape.CaseDef(one.tag(), bare(one.shape())))
                                        .toList());
                    case Shape.PrimitiveShape primitive -> primitive;
                    case Shape.RefShape ref -> ref;
                    case Shape.AnyJsonShape any -> any;
                    case Shape.UploadShape upload ->
                        new Shape.UploadShape(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
                });
    }

    /** The shape that is there when a value is. */
    public static ShapeDef present(ShapeDef def) {
        return def.shape() instanceof Shape.OptionalShape optional ? present(optional.value()) : def;
    }

    /** The shapes directly inside another. */
    public static Stream<ShapeDef> parts(ShapeDef def) {
        return switch (def.shape()) {
            case Shape.ListShape list -> Stream.of(list.element());
            case Shape.MapShape map -> Stream.of(map.value());
            case Shape.OptionalShape optional -> Stream.of(optional.value());
            case Shape.UnionShape union -> union.cases().stream().map(Shape.CaseDef::shape);
            case Shape.PrimitiveShape primitive -> Stream.of();
            case Shape.RefShape ref -> Stream.of();
            case Shape.AnyJsonShape any -> Stream.of();
            case Shape.UploadShape upload -> Stream.of();
        };
    }

    /** Hands over the name of every type that the shape refers to, at any depth. */
    public static void refs(ShapeDef def, Consumer<String> names) {
        if (def.shape() instanceof Shape.RefShape ref) {
            names.accept(ref.name());
        }
        parts(def).forEach(part -> refs(part, names));
    }

    /** The shapes directly inside a type. */
    public static Stream<ShapeDef> parts(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct -> struct.fields().stream().map(FieldDef::shape);
            case TypeDef.AliasDef alias -> Stream.of(alias.shape());
            case TypeDef.EnumDef values -> Stream.of();
        };
    }

    /** The type in words: {@code list of optional integer (int64)}. */
    public static String describe(ShapeDef def) {
        return switch (def.shape()) {
            case Shape.PrimitiveShape primitive ->
                primitive.primitive().word()
                        + primitive
                                .format()
                                .map(format -> " (" + format.word() + ")")
                                .orElse("");
            case Shape.RefShape ref -> ref.name();
            case Shape.ListShape list -> "list of " + describe(list.element());
            case Shape.MapShape map -> "map of " + describe(map.value());
            case Shape.OptionalShape optional -> "optional " + describe(optional.value());
            case Shape.AnyJsonShape any -> "any JSON";
            case Shape.UnionShape union ->
                "union of " + union.cases().stream().map(Shape.CaseDef::tag).toList();
            case Shape.UploadShape upload -> "upload";
        };
    }
}
