package dev.mizan.codegen.java;

import dev.mizan.codegen.ClientFile;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.List;
import java.util.Optional;

/** The files of a named type: one, or two where what is written is not what is read. */
final class JavaTypeFiles {

    private JavaTypeFiles() {}

    static List<ClientFile> of(TypeDef type, JavaContract contract) {
        ClientFile main = file(type, contract.definitions().writtenOnly(type.name()), contract);
        return contract.definitions().hasInputVariant(type.name())
                ? List.of(main, file(type, true, contract))
                : List.of(main);
    }

    private static ClientFile file(TypeDef type, boolean written, JavaContract contract) {
        JavaIdentifier name = contract.name(type.name(), written);
        JavaDoc.Builder doc = doc(type, written, contract);
        return switch (type) {
            case TypeDef.StructDef struct -> struct(struct, doc, name, written, contract);
            case TypeDef.EnumDef one -> {
                WordsView view = WordsView.of(one, doc.build(), name, contract);
                yield JavaTarget.file(name.text(), out -> WordsViewRenderer.of().execute(view, out));
            }
            case TypeDef.AliasDef alias -> alias(alias, doc.build(), name, written, contract);
        };
    }

    private static ClientFile struct(
            TypeDef.StructDef struct,
            JavaDoc.Builder doc,
            JavaIdentifier name,
            boolean written,
            JavaContract contract) {
        List<ComponentView> components = ComponentView.of(struct.fields(), written, contract);
        for (int i = 0; i < components.size(); i++) {
            FieldDef field = struct.fields().get(i);
            ShapeDef shape = written ? field.shape() : ShapeDef.of(new Shape.AnyJsonShape());
            Optional<Literal> defaultValue = written ? field.defaultValue() : Optional.empty();
            doc.param(components.get(i).name(), field.doc(), shape, defaultValue);
        }
        return JavaTarget.record(RecordView.of(contract, doc.build(), name, components));
    }

    private static ClientFile alias(
            TypeDef.AliasDef alias, JavaDoc doc, JavaIdentifier name, boolean written, JavaContract contract) {
        if (alias.shape().shape() instanceof Shape.UnionShape union) {
            UnionView view = UnionView.of(alias.name(), union, doc, name, written, contract);
            return JavaTarget.file(name.text(), out -> UnionViewRenderer.of().execute(view, out));
        }
        WrapperView view = WrapperView.of(alias, doc, name, written, contract);
        return JavaTarget.file(name.text(), out -> WrapperViewRenderer.of().execute(view, out));
    }

    private static JavaDoc.Builder doc(TypeDef type, boolean written, JavaContract contract) {
        JavaDoc.Builder doc = JavaDoc.builder().text(type.doc());
        if (written && contract.definitions().hasInputVariant(type.name())) {
            doc.sentence("What is sent for {@link " + contract.name(type.name(), false)
                    + "}: what has a default may be left out.");
        }
        return doc.otherwise("The contract's {@code " + contract.name(type.name(), written) + "}.")
                .deprecated(type.deprecated());
    }
}
