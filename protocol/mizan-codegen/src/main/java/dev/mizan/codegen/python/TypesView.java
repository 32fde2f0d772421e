package dev.mizan.codegen.python;

import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code types.py}: the contract's named types. Enums stand first, as defaults name them. */
@JStache(path = "dev/mizan/codegen/python/TypesView.py")
record TypesView(ImportsView imports, List<EnumView> enums, List<DataclassView> structs, List<AliasView> aliases) {

    static TypesView of(PythonContract contract) {
        List<TypeDef> types = contract.seen().types();
        List<EnumView> enums = types.stream()
                .filter(TypeDef.EnumDef.class::isInstance)
                .map(type -> EnumView.of((TypeDef.EnumDef) type, contract))
                .toList();
        List<DataclassView> structs = types.stream()
                .filter(TypeDef.StructDef.class::isInstance)
                .map(type -> DataclassView.of((TypeDef.StructDef) type, contract))
                .toList();
        List<AliasView> aliases = AliasView.all(contract);
        Stream<Set<PythonImport>> needed = Stream.concat(
                structs.stream().flatMap(DataclassView::imports),
                aliases.stream().map(AliasView::imports));
        ImportsView imports = ImportsView.of(needed)
                .dataclasses(!structs.isEmpty())
                .enums(!enums.isEmpty())
                .aliases(!aliases.isEmpty())
                .build();
        return new TypesView(imports, enums, structs, aliases);
    }

    boolean isEmpty() {
        return enums.isEmpty() && structs.isEmpty() && aliases.isEmpty();
    }

    boolean hasAliases() {
        return !aliases.isEmpty();
    }

    /** An enum. */
    record EnumView(Optional<PythonDoc> doc, PythonIdentifier name, List<ConstantView> constants) {

        static EnumView of(TypeDef.EnumDef type, PythonContract contract) {
            List<PythonIdentifier> names = PythonNames.constants(type.values());
            List<ConstantView> constants = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                constants.add(new ConstantView(
                        names.get(i), new PythonString(type.values().get(i))));
            }
            return new EnumView(
                    PythonDoc.at(4)
                            .text(type.doc())
                            .deprecated(type.deprecated())
                            .build(),
                    contract.type(type.name()),
                    constants);
        }

        boolean isEmpty() {
            return doc.isEmpty() && constants.isEmpty();
        }

        boolean hasGap() {
            return doc.isPresent() && !constants.isEmpty();
        }
    }

    /** A constant and its wire name. */
    record ConstantView(PythonIdentifier name, PythonString value) {}

    /** Another name for a type; in quotes where it is declared before what it mentions. */
    record AliasView(Optional<PythonDoc> doc, PythonIdentifier name, PythonExpression type) {

        Set<PythonImport> imports() {
            return type.imports();
        }

        /** The aliases, each after those that it mentions, as far as there is such an order. */
        static List<AliasView> all(PythonContract contract) {
            List<TypeDef.AliasDef> open = contract.seen().types().stream()
                    .filter(TypeDef.AliasDef.class::isInstance)
                    .map(TypeDef.AliasDef.class::cast)
                    .collect(Collectors.toCollection(ArrayList::new));
            List<AliasView> ordered = new ArrayList<>();
            while (!open.isEmpty()) {
                Set<String> names = open.stream().map(TypeDef.AliasDef::name).collect(Collectors.toSet());
                TypeDef.AliasDef next = open.stream()
                        .filter(alias -> references(alias.shape()).noneMatch(names::contains))
                        .findFirst()
                        .orElse(open.getFirst());
                ordered.add(of(next, references(next.shape()).anyMatch(names::contains), contract));
                open.remove(next);
            }
            return ordered;
        }

        private static AliasView of(TypeDef.AliasDef alias, boolean early, PythonContract contract) {
            PythonType type = target(alias.shape(), contract);
            String text = early ? new PythonString(type.text()).toString() : type.text();
            return new AliasView(
                    PythonDoc.at(0)
                            .text(alias.doc())
                            .deprecated(alias.deprecated())
                            .build(),
                    contract.type(alias.name()),
                    new PythonExpression(text, type.imports()));
        }

        private static PythonType target(ShapeDef shape, PythonContract contract) {
            if (!(shape.shape() instanceof Shape.UnionShape union)) {
                return contract.type(shape, "");
            }
            return PythonType.of(union.cases().stream()
                    .map(one -> contract.type(one.shape(), "").text())
                    .collect(Collectors.joining(" | ")));
        }

        private static Stream<String> references(ShapeDef def) {
            return switch (def.shape()) {
                case Shape.RefShape ref -> Stream.of(ref.name());
                case Shape.ListShape list -> references(list.element());
                case Shape.MapShape map -> references(map.value());
                case Shape.OptionalShape optional -> references(optional.value());
                case Shape.UnionShape union -> union.cases().stream().flatMap(one -> references(one.shape()));
                case Shape.PrimitiveShape ignored -> Stream.empty();
                case Shape.AnyJsonShape ignored -> Stream.empty();
                case Shape.UploadShape ignored -> Stream.empty();
            };
        }
    }
}
