package dev.mizan.codegen.contract;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the named types of a contract are used: read, written, written differently than read, as cases of a union. */
public final class TypeUsage {

    /**
     * The tag that a struct always carries because it is only ever a case of a union.
     *
     * @param discriminator the member that holds it
     * @param value the tag itself
     */
    public record Tag(String discriminator, String value) {}

    private final Map<String, TypeDef> types = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> differing = new HashSet<>();
    private final Map<String, Set<Optional<Tag>>> mentions = new HashMap<>();

    /** The usage in a linked contract. */
    public TypeUsage(MizanIr ir) {
        ir.types().forEach(type -> types.put(type.name(), type));
        ir.types().stream().flatMap(TypeUsage::shapes).forEach(shape -> mention(shape.shape()));
        ir.functions().forEach(this::visit);
        ir.contexts().stream()
                .flatMap(context -> context.params().stream())
                .map(ContextDef.ContextParamDef::shape)
                .forEach(shape -> reach(shape.shape(), written));
        ir.errors().stream()
                .map(ErrorDef::details)
                .flatMap(Optional::stream)
                .forEach(shape -> reach(shape.shape(), read));
        findDiffering();
    }

    private void visit(FunctionDef function) {
        function.input().forEach(param -> reach(param.shape().shape(), written));
        if (function.output() instanceof FunctionDef.Output.Value value) {
            reach(value.shape().shape(), read);
        }
    }

    /** Whether clients read the type. */
    public boolean read(String type) {
        return read.contains(type);
    }

    /** Whether clients write the type. */
    public boolean written(String type) {
        return written.contains(type);
    }

    /** Whether what clients may write of the type is not what they read of it. */
    public boolean differs(String type) {
        return differing.contains(type);
    }

    /** The tag that belongs into the struct itself. */
    public Optional<Tag> tag(String type) {
        Set<Optional<Tag>> tags = mentions.getOrDefault(type, Set.of());
        return tags.size() == 1 ? tags.iterator().next() : Optional.empty();
    }

    private void reach(Shape shape, Set<String> reached) {
        mention(shape);
        references(shape).filter(reached::add).forEach(name -> {
            TypeDef type = types.get(name);
            if (type != null) {
                shapes(type).forEach(inner -> reach(inner.shape(), reached));
            }
        });
    }

    private void mention(Shape shape) {
        switch (shape) {
            case Shape.RefShape ref -> note(ref.name(), Optional.empty());
            case Shape.UnionShape union ->
                union.cases().forEach(one -> {
                    if (one.shape().shape() instanceof Shape.RefShape ref) {
                        note(ref.name(), Optional.of(new Tag(union.discriminator(), one.tag())));
                    } else {
                        mention(one.shape().shape());
                    }
                });
            default -> inner(shape).forEach(part -> mention(part.shape()));
        }
    }

    private void note(String type, Optional<Tag> tag) {
        mentions.computeIfAbsent(type, unused -> new HashSet<>()).add(tag);
    }

    private void findDiffering() {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (TypeDef type : types.values()) {
                grew |= differsNow(type) && differing.add(type.name());
            }
        }
    }

    private boolean differsNow(TypeDef type) {
        boolean omittable = type instanceof TypeDef.StructDef struct
                && struct.fields().stream().anyMatch(field -> !field.required());
        return omittable
                || shapes(type).flatMap(shape -> references(shape.shape())).anyMatch(differing::contains);
    }

    /** The shapes directly inside a type. */
    static Stream<ShapeDef> shapes(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct -> struct.fields().stream().map(FieldDef::shape);
            case TypeDef.AliasDef alias -> Stream.of(alias.shape());
            case TypeDef.EnumDef ignored -> Stream.empty();
        };
    }

    private static Stream<String> references(Shape shape) {
        return shape instanceof Shape.RefShape ref
                ? Stream.of(ref.name())
                : inner(shape).flatMap(part -> references(part.shape()));
    }

    /** The shapes directly inside a shape. */
    static Stream<ShapeDef> inner(Shape shape) {
        return switch (shape) {
            case Shape.ListShape list -> Stream.of(list.element());
            case Shape.MapShape map -> Stream.of(map.value());
            case Shape.OptionalShape optional -> Stream.of(optional.value());
            case Shape.UnionShape union -> union.cases().stream().map(Shape.CaseDef::shape);
            case Shape.PrimitiveShape ignored -> Stream.empty();
            case Shape.RefShape ignored -> Stream.empty();
            case Shape.AnyJsonShape ignored -> Stream.empty();
            case Shape.UploadShape ignored -> Stream.empty();
        };
    }
}
