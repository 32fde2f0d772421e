package dev.mizan.processor.model;

import dev.mizan.ir.ConstraintDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Types in the words of the contract.
 *
 * <pre>{@code
 * Shapes shapes = new Shapes(round.types());
 * ShapeDef result = shapes.of(use);
 * List<TypeDef> reached = shapes.reachable(List.of(result));
 * }</pre>
 */
public final class Shapes {

    private static final String LOCAL = "A local date and time, without an offset.";

    private final Map<String, TypeModel> types;

    /** The shapes of these types, by key. */
    public Shapes(Map<String, TypeModel> types) {
        this.types = types;
    }

    /** The shape of a use; what may be {@code null} is optional, with the constraints inside. */
    public ShapeDef of(Use use) {
        ShapeDef present = present(use);
        return use.nullable() ? ShapeDef.of(new Shape.OptionalShape(present)) : present;
    }

    private ShapeDef present(Use use) {
        List<ConstraintDef> own = use.constraints().stream()
                .map(Constraint::portable)
                .flatMap(Optional::stream)
                .toList();
        return switch (use.kind()) {
            case Use.Scalar scalar -> new ShapeDef(own, scalar.type().shape());
            case Use.Sequence sequence -> new ShapeDef(own, new Shape.ListShape(of(sequence.element())));
            case Use.Dictionary dictionary -> new ShapeDef(own, new Shape.MapShape(of(dictionary.value())));
            case Use.Maybe maybe -> new ShapeDef(own, new Shape.OptionalShape(of(maybe.value())));
            case Use.Anything anything -> new ShapeDef(own, new Shape.AnyJsonShape());
            case Use.Broken broken -> new ShapeDef(own, new Shape.AnyJsonShape());
            case Use.Named named -> named(own, types.get(named.key()));
        };
    }

    /** A single-value type is its value; all others have a name. */
    private ShapeDef named(List<ConstraintDef> own, @Nullable TypeModel type) {
        if (type == null) {
            return new ShapeDef(own, new Shape.AnyJsonShape());
        }
        if (type instanceof TypeModel.Wrapper wrapper) {
            ShapeDef inner = of(wrapper.value());
            return own.isEmpty() ? inner : new ShapeDef(own, inner.shape());
        }
        return new ShapeDef(own, new Shape.RefShape(type.head().name()));
    }

    /** A parameter. */
    public ParamDef param(Property property) {
        return new ParamDef(
                property.wireName(),
                property.required(),
                property.defaultValue().map(DefaultValue::literal),
                doc(property),
                of(property.use()));
    }

    /** All named types that {@code uses} reach, themselves included. */
    public List<TypeDef> reachable(Iterable<Use> uses) {
        SortedMap<String, TypeModel> reached = new TreeMap<>();
        Deque<Use> open = new ArrayDeque<>();
        uses.forEach(open::add);
        while (!open.isEmpty()) {
            Use use = open.remove();
            switch (use.kind()) {
                case Use.Sequence sequence -> open.add(sequence.element());
                case Use.Dictionary dictionary -> open.add(dictionary.value());
                case Use.Maybe maybe -> open.add(maybe.value());
                case Use.Named named -> {
                    TypeModel type = types.get(named.key());
                    if (type != null && reached.put(named.key(), type) == null) {
                        open.addAll(parts(type));
                    }
                }
                case Use.Scalar scalar -> {}
                case Use.Anything anything -> {}
                case Use.Broken broken -> {}
            }
        }
        return reached.values().stream()
                .map(this::type)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The uses directly inside a type, as far as they travel. */
    public static List<Use> parts(TypeModel type) {
        return switch (type) {
            case TypeModel.Struct struct ->
                struct.fields().stream()
                        .filter(field -> !field.ignored())
                        .map(field -> field.property().use())
                        .toList();
            case TypeModel.Union union ->
                union.cases().stream()
                        .map(one -> Use.of(new Use.Named(one.key())))
                        .toList();
            case TypeModel.Wrapper wrapper -> List.of(wrapper.value());
            case TypeModel.Enumeration enumeration -> List.of();
        };
    }

    private Optional<TypeDef> type(TypeModel type) {
        TypeModel.Head head = type.head();
        return switch (type) {
            case TypeModel.Struct struct ->
                Optional.of(new TypeDef.StructDef(
                        head.name(),
                        head.doc(),
                        head.deprecated(),
                        struct.fields().stream()
                                .filter(field -> !field.ignored())
                                .map(field -> field(field.property()))
                                .toList()));
            case TypeModel.Enumeration enumeration ->
                Optional.of(new TypeDef.EnumDef(head.name(), head.doc(), head.deprecated(), enumeration.values()));
            case TypeModel.Union union ->
                Optional.of(new TypeDef.AliasDef(
                        head.name(), head.doc(), head.deprecated(), ShapeDef.of(unionShape(union))));
            case TypeModel.Wrapper wrapper -> Optional.empty();
        };
    }

    private Shape unionShape(TypeModel.Union union) {
        return new Shape.UnionShape(
                union.discriminator(),
                union.cases().stream()
                        .map(one -> new Shape.CaseDef(one.tag(), of(Use.of(new Use.Named(one.key())))))
                        .toList());
    }

    private FieldDef field(Property property) {
        return new FieldDef(
                property.wireName(),
                property.required(),
                property.defaultValue().map(DefaultValue::literal),
                doc(property),
                property.deprecated(),
                of(property.use()));
    }

    private static Optional<String> doc(Property property) {
        boolean local =
                property.use().kind() instanceof Use.Scalar scalar && scalar.type() == ScalarType.LOCAL_DATE_TIME;
        if (!local) {
            return property.doc();
        }
        return Optional.of(property.doc().map(doc -> doc + " " + LOCAL).orElse(LOCAL));
    }
}
