package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.codegen.typescript.ShapeDocs;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A dataclass: a struct, or the bundle of a context. */
record DataclassView(Optional<PythonDoc> doc, PythonIdentifier name, List<FieldView> fields) {

    static DataclassView of(TypeDef.StructDef struct, PythonContract contract) {
        List<FieldView> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
            fields.add(FieldView.of(
                    struct, struct.fields().get(i), contract.fields(struct).get(i), contract));
        }
        return new DataclassView(
                PythonDoc.at(4)
                        .text(struct.doc())
                        .deprecated(struct.deprecated())
                        .build(),
                contract.type(struct.name()),
                fields);
    }

    static DataclassView of(ContextDef context, PythonContract contract) {
        List<FunctionDef> members = contract.seen().members(context);
        List<PythonIdentifier> names = slots(members);
        List<FieldView> fields = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            FunctionDef member = members.get(i);
            fields.add(new FieldView(
                    PythonDoc.at(4)
                            .text(member.doc())
                            .deprecated(member.deprecated())
                            .build(),
                    names.get(i),
                    contract.result(member, "types."),
                    Optional.empty()));
        }
        return new DataclassView(
                PythonDoc.at(4)
                        .text(context.doc())
                        .sentence("The bundle of the context `" + context.name() + "`.")
                        .build(),
                PythonNames.bundle(context),
                fields);
    }

    /** The fields of a bundle. */
    static List<PythonIdentifier> slots(List<FunctionDef> members) {
        return PythonNames.fields(members.stream().map(FunctionDef::name).toList(), Set.of());
    }

    boolean isEmpty() {
        return doc.isEmpty() && fields.isEmpty();
    }

    boolean hasGap() {
        return doc.isPresent() && !fields.isEmpty();
    }

    Stream<Set<PythonImport>> imports() {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.type().imports()), field.initial().map(PythonExpression::imports).stream()));
    }

    /** A field; the default is what it holds when it is left out. */
    record FieldView(
            Optional<PythonDoc> doc, PythonIdentifier name, PythonType type, Optional<PythonExpression> initial) {

        static FieldView of(TypeDef.StructDef struct, FieldDef field, PythonIdentifier name, PythonContract contract) {
            String where = "the field \"" + field.name() + "\" of the type \"" + struct.name() + "\"";
            Optional<PythonExpression> initial =
                    field.defaultValue().map(value -> new PythonDefaults(contract).of(value, field.shape(), where));
            boolean absent = initial.isEmpty() && !field.required();
            return new FieldView(
                    PythonDoc.at(4)
                            .text(field.doc())
                            .text(ShapeDocs.constraints(field.shape()))
                            .deprecated(field.deprecated())
                            .build(),
                    name,
                    contract.type(field.shape(), ""),
                    absent ? Optional.of(PythonExpression.of("None")) : initial);
        }
    }

    /** The bundles of a contract. */
    static List<DataclassView> bundles(PythonContract contract) {
        ClientContract seen = contract.seen();
        return seen.contexts().stream().map(context -> of(context, contract)).toList();
    }
}
