package dev.mizan.ir;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two shapes look like on the wire: names of types, order of fields, constraints and docs do not
 * matter.
 */
final class Structures {

    private final Map<String, TypeDef> types;

    Structures(Map<String, TypeDef> types) {
        this.types = types;
    }

    boolean same(ShapeDef a, ShapeDef b) {
        return same(a.shape(), b.shape(), new HashSet<>());
    }

    /** The shape behind aliases; a cycle of them ends where it is noticed. */
    Shape resolved(ShapeDef def) {
        Shape shape = def.shape();
        Set<String> seen = new HashSet<>();
        while (shape instanceof Shape.RefShape ref
                && types.get(ref.name()) instanceof TypeDef.AliasDef alias
                && seen.add(ref.name())) {
            shape = alias.shape().shape();
        }
        return shape;
    }

    /** Whether following the alias, through optionals too, leads back to an alias already seen. */
    boolean isCircular(TypeDef.AliasDef alias) {
        Set<String> seen = new HashSet<>();
        @Nullable TypeDef next = alias;
        while (next instanceof TypeDef.AliasDef current) {
            if (!seen.add(current.name())) {
                return true;
            }
            next = Shapes.present(current.shape()).shape() instanceof Shape.RefShape ref ? types.get(ref.name()) : null;
        }
        return false;
    }

    /** The field {@code name} of a struct, or of every case of a union if all agree on it. */
    Optional<FieldDef> field(ShapeDef def, String name) {
        return switch (resolved(def)) {
            case Shape.RefShape ref -> field(types.get(ref.name()), name);
            case Shape.UnionShape union -> commonField(union, name);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldDef> field(@Nullable TypeDef type, String name) {
        return type instanceof TypeDef.StructDef struct
                ? struct.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<FieldDef> commonField(Shape.UnionShape union, String name) {
        List<Optional<FieldDef>> fields = union.cases().stream()
                .map(one -> field(one.shape(), name))
                .distinct()
                .toList();
        boolean agreed = fields.stream().allMatch(Optional::isPresent)
                && fields.stream()
                                .map(field -> Shapes.bare(field.orElseThrow().shape()))
                                .distinct()
                                .count()
                        == 1;
        return agreed ? fields.getFirst() : Optional.empty();
    }

    private boolean same(Shape a, Shape b, Set<Pair> assumed) {
        Shape left = resolved(ShapeDef.of(a));
        Shape right = resolved(ShapeDef.of(b));
        if (left.equals(right) || !assumed.add(new Pair(left, right))) {
            return true;
        }
        return switch (left) {
            case Shape.RefShape ref ->
                right instanceof Shape.RefShape other && sameNamed(ref.name(), other.name(), assumed);
            case Shape.ListShape list ->
                right instanceof Shape.ListShape other && same(list.element(), other.element(), assumed);
            case Shape.MapShape map ->
                right instanceof Shape.MapShape other && same(map.value(), other.value(), assumed);
            case Shape.OptionalShape optional ->
                right instanceof Shape.OptionalShape other && same(optional.value(), other.value(), assumed);
            case Shape.UnionShape union -> right instanceof Shape.UnionShape other && sameUnion(union, other, assumed);
            case Shape.PrimitiveShape primitive -> false;
            case Shape.AnyJsonShape any -> false;
            case Shape.UploadShape upload -> right instanceof Shape.UploadShape;
        };
    }

    private boolean same(ShapeDef a, ShapeDef b, Set<Pair> assumed) {
        return same(a.shape(), b.shape(), assumed);
    }

    private boolean sameNamed(String a, String b, Set<Pair> assumed) {
        TypeDef left = types.get(a);
        TypeDef right = types.get(b);
        if (left instanceof TypeDef.StructDef one && right instanceof TypeDef.StructDef other) {
            return sameFields(one, other, assumed);
        }
        return left instanceof TypeDef.EnumDef one
                && right instanceof TypeDef.EnumDef other
                && Set.copyOf(one.values()).equals(Set.copyOf(other.values()));
    }

    private boolean sameFields(TypeDef.StructDef a, TypeDef.StructDef b, Set<Pair> assumed) {
        List<FieldDef> left = byName(a);
        List<FieldDef> right = byName(b);
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            FieldDef one = left.get(i);
            FieldDef other = right.get(i);
            if (!one.name().equals(other.name()) || !same(one.shape(), other.shape(), assumed)) {
                return false;
            }
        }
        return true;
    }

    private static List<FieldDef> byName(TypeDef.StructDef struct) {
        return struct.fields().stream()
                .sorted(Comparator.comparing(FieldDef::name, CodePoints.ORDER))
                .toList();
    }

    private boolean sameUnion(Shape.UnionShape a, Shape.UnionShape b, Set<Pair> assumed) {
        if (!a.discriminator().equals(b.discriminator())
                || a.cases().size() != b.cases().size()) {
            return false;
        }
        return a.cases().stream()
                .allMatch(one -> b.cases().stream()
                        .anyMatch(other -> one.tag().equals(other.tag()) && same(one.shape(), other.shape(), assumed)));
    }

    private record Pair(Shape a, Shape b) {}
}
