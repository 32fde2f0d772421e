package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.Shape;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code src/types.rs}: the contract's named types. */
@JStache(path = "dev/mizan/codegen/rust/TypesView.rs")
record TypesView(List<TypeView> types) {

    static TypesView of(RustContract contract) {
        return new TypesView(contract.definitions().types().stream()
                .flatMap(type -> views(type, contract))
                .toList());
    }

    private static Stream<TypeView> views(TypeDef type, RustContract contract) {
        TypeView main = TypeView.of(type, contract.definitions().writtenOnly(type.name()), contract);
        return contract.definitions().hasInputVariant(type.name())
                ? Stream.of(main, TypeView.of(type, true, contract))
                : Stream.of(main);
    }

    /** The names that the module declares. */
    static void declare(RustContract contract, NameSpace names) {
        for (TypeDef type : contract.definitions().types()) {
            String origin = "the type \"" + type.name() + "\"";
            names.add(contract.name(type.name(), false).text(), origin);
            if (contract.definitions().hasInputVariant(type.name())) {
                names.add(contract.name(type.name(), true).text(), "the input of " + origin);
            }
        }
    }

    /** One declaration. */
    record TypeView(
            Optional<StructView> struct,
            Optional<WordsView> words,
            Optional<UnionView> union,
            Optional<WrapperView> wrapper) {

        static TypeView of(TypeDef type, boolean written, RustContract contract) {
            RustIdentifier name = contract.name(type.name(), written);
            RustDoc doc = doc(type, written, contract);
            return switch (type) {
                case TypeDef.StructDef struct -> struct(struct, doc, name, written, contract);
                case TypeDef.EnumDef one ->
                    new TypeView(
                            Optional.empty(),
                            Optional.of(WordsView.of(one, doc, name)),
                            Optional.empty(),
                            Optional.empty());
                case TypeDef.AliasDef alias -> alias(alias, doc, name, written, contract);
            };
        }

        private static TypeView struct(
                TypeDef.StructDef type, RustDoc doc, RustIdentifier name, boolean written, RustContract contract) {
            List<FieldView> fields = FieldView.of(type.name(), type.fields(), written, contract);
            boolean partial = fields.stream().anyMatch(FieldView::omittable);
            return new TypeView(
                    Optional.of(
                            partial ? StructView.constructed(doc, name, fields) : StructView.plain(doc, name, fields)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static TypeView alias(
                TypeDef.AliasDef type, RustDoc doc, RustIdentifier name, boolean written, RustContract contract) {
            if (type.shape().shape() instanceof Shape.UnionShape union) {
                return new TypeView(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UnionView.of(type.name(), union, doc, name, written, contract)),
                        Optional.empty());
            }
            RustType inner = contract.part(type.shape(), written, type.name());
            return new TypeView(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new WrapperView(doc, name, inner)));
        }

        private static RustDoc doc(TypeDef type, boolean written, RustContract contract) {
            RustDoc.Builder doc = RustDoc.builder().text(type.doc()).deprecated(type.deprecated());
            if (written && contract.definitions().hasInputVariant(type.name())) {
                doc.sentence("What is sent for [`"
                        + contract.name(type.name(), false).text() + "`]: what has a default may be left out.");
            }
            return doc.build();
        }
    }

    /** An enum of words. */
    record WordsView(RustDoc doc, RustIdentifier name, List<VariantView> variants) {

        static WordsView of(TypeDef.EnumDef type, RustDoc doc, RustIdentifier name) {
            List<RustIdentifier> names = variantNames(type.values());
            List<VariantView> variants = new ArrayList<>();
            for (String value : type.values()) {
                RustIdentifier variant = names.get(variants.size());
                variants.add(new VariantView(
                        variant,
                        variant.is(value) ? Optional.empty() : Optional.of(new RustString(value)),
                        Optional.empty()));
            }
            return new WordsView(doc, name, variants);
        }
    }

    /** An enum of structs. */
    record UnionView(RustDoc doc, RustIdentifier name, RustString discriminator, List<VariantView> variants) {

        static UnionView of(
                String type,
                Shape.UnionShape union,
                RustDoc doc,
                RustIdentifier name,
                boolean written,
                RustContract contract) {
            List<RustIdentifier> names =
                    variantNames(union.cases().stream().map(Shape.CaseDef::tag).toList());
            List<VariantView> variants = new ArrayList<>();
            for (Shape.CaseDef one : union.cases()) {
                RustIdentifier variant = names.get(variants.size());
                variants.add(new VariantView(
                        variant,
                        variant.is(one.tag()) ? Optional.empty() : Optional.of(new RustString(one.tag())),
                        Optional.of(contract.part(one.shape(), written, type))));
            }
            return new UnionView(doc, name, new RustString(union.discriminator()), variants);
        }
    }

    /** One variant of an enum. */
    record VariantView(RustIdentifier name, Optional<RustString> rename, Optional<RustType> content) {}

    /** A type of its own around another. */
    record WrapperView(RustDoc doc, RustIdentifier name, RustType inner) {}

    private static List<RustIdentifier> variantNames(List<String> wire) {
        List<String> names =
                wire.stream().map(name -> Words.of(name).calmPascal()).toList();
        return SiblingNames.distinct(names, Set.of()).stream()
                .map(RustIdentifier::of)
                .toList();
    }
}
