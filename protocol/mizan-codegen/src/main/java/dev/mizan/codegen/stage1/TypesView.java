package dev.mizan.codegen.stage1;

import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.PropertyView;
import dev.mizan.codegen.typescript.ShapeDocs;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptContract.Direction;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.codegen.typescript.TypeScriptType;
import dev.mizan.codegen.typescript.TypeScriptType.Keyword;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code types.ts}: the contract's named types and errors. */
@JStache(path = "dev/mizan/codegen/stage1/TypesView.ts")
record TypesView(List<TypeView> types, List<ErrorView> errors) {

    static TypesView of(TypeScriptContract contract) {
        return new TypesView(
                contract.types().stream()
                        .flatMap(type -> declarations(type, contract))
                        .toList(),
                contract.errors().stream()
                        .map(error -> ErrorView.of(error, contract))
                        .toList());
    }

    /** Notes the names a type is emitted under. */
    static void declare(TypeDef type, TypeScriptContract contract, Declarations names) {
        String origin = "the type \"" + type.name() + "\"";
        names.add(contract.name(type.name(), Direction.READ), origin);
        if (contract.hasInputVariant(type.name())) {
            names.add(contract.name(type.name(), Direction.WRITE), "the input of " + origin);
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    boolean isEmpty() {
        return types.isEmpty() && errors.isEmpty();
    }

    private static Stream<TypeView> declarations(TypeDef type, TypeScriptContract contract) {
        TypeView main = TypeView.of(type, contract.mainDirection(type.name()), contract);
        return contract.hasInputVariant(type.name())
                ? Stream.of(main, TypeView.of(type, Direction.WRITE, contract))
                : Stream.of(main);
    }

    /** A declaration: an interface, or an alias. */
    record TypeView(Optional<TypeScriptDoc> doc, Optional<InterfaceView> struct, Optional<AliasView> alias) {

        static TypeView of(TypeDef type, Direction direction, TypeScriptContract contract) {
            TypeScriptIdentifier name = contract.name(type.name(), direction);
            return switch (type) {
                case TypeDef.StructDef struct -> struct(struct, name, direction, contract);
                case TypeDef.EnumDef one -> alias(one, name, contract, direction, literals(one));
                case TypeDef.AliasDef one ->
                    alias(one, name, contract, direction, contract.type(one.shape(), direction));
            };
        }

        private static TypeView struct(
                TypeDef.StructDef type, TypeScriptIdentifier name, Direction direction, TypeScriptContract contract) {
            Optional<TypeScriptType.Tagged> tag = contract.tag(type.name());
            if (type.fields().isEmpty() && tag.isEmpty()) {
                return alias(type, name, contract, direction, Keyword.EMPTY_OBJECT);
            }
            List<PropertyView> properties = Stream.concat(
                            tag.map(TypeView::property).stream(),
                            type.fields().stream().map(field -> PropertyView.of(field, direction, contract)))
                    .toList();
            return new TypeView(
                    doc(type, contract, direction).build(),
                    Optional.of(new InterfaceView(name, properties)),
                    Optional.empty());
        }

        private static PropertyView property(TypeScriptType.Tagged tag) {
            return new PropertyView(
                    Optional.empty(), tag.discriminator(), false, new TypeScriptType.Literal(tag.tag()));
        }

        private static TypeScriptType literals(TypeDef.EnumDef type) {
            return new TypeScriptType.OneOf(type.values().stream()
                    .map(TypeScriptString::new)
                    .map(value -> (TypeScriptType) new TypeScriptType.Literal(value))
                    .toList());
        }

        private static TypeView alias(
                TypeDef type,
                TypeScriptIdentifier name,
                TypeScriptContract contract,
                Direction direction,
                TypeScriptType target) {
            TypeScriptDoc.Builder doc = doc(type, contract, direction);
            if (type instanceof TypeDef.AliasDef alias) {
                doc.text(ShapeDocs.format(alias.shape()));
            }
            return new TypeView(doc.build(), Optional.empty(), Optional.of(AliasView.of(name, target)));
        }

        private static TypeScriptDoc.Builder doc(TypeDef type, TypeScriptContract contract, Direction direction) {
            TypeScriptDoc.Builder doc = TypeScriptDoc.at(0).text(type.doc());
            if (direction == Direction.WRITE && contract.hasInputVariant(type.name())) {
                doc.sentence("What is sent for {@link " + contract.name(type.name(), Direction.READ)
                        + "}: what has a default may be left out.");
            }
            return doc.deprecated(type.deprecated());
        }
    }

    /** An interface. */
    record InterfaceView(TypeScriptIdentifier name, List<PropertyView> properties) {}

    /** Another name for a type; the members of a union stand in a list. */
    record AliasView(TypeScriptIdentifier name, List<TypeScriptType> members) {
        static AliasView of(TypeScriptIdentifier name, TypeScriptType target) {
            boolean union =
                    target instanceof TypeScriptType.OneOf one && !one.members().isEmpty();
            return new AliasView(
                    name, union && target instanceof TypeScriptType.OneOf one ? one.members() : List.of(target));
        }
    }

    /** An error of the application. */
    record ErrorView(
            Optional<TypeScriptDoc> doc,
            TypeScriptIdentifier error,
            TypeScriptString code,
            Optional<TypeScriptType> details,
            NameView test) {

        static ErrorView of(ErrorDef error, TypeScriptContract contract) {
            TypeScriptIdentifier name = TypeScriptNames.error(error.code());
            return new ErrorView(
                    TypeScriptDoc.at(0)
                            .text(error.doc())
                            .sentence("Answered with status " + error.status() + ".")
                            .build(),
                    name,
                    new TypeScriptString(error.code()),
                    error.details().map(shape -> contract.type(shape, Direction.READ)),
                    NameView.of(
                            TypeScriptNames.errorTest(error.code()), "Tells whether `error` is {@link " + name + "}."));
        }
    }
}
