package dev.mizan.codegen.python;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code _codecs.py}: a reader and a writer for every named type, and a reader for every bundle. */
@JStache(path = "dev/mizan/codegen/python/CodecsView.py")
record CodecsView(
        ImportsView imports,
        List<PythonIdentifier> enums,
        List<StructView> structs,
        List<AliasView> aliases,
        List<UnionView> unions,
        List<StructView> bundles) {

    static CodecsView of(PythonContract contract) {
        List<PythonIdentifier> enums = new ArrayList<>();
        List<StructView> structs = new ArrayList<>();
        List<AliasView> aliases = new ArrayList<>();
        List<UnionView> unions = new ArrayList<>();
        for (TypeDef type : contract.seen().types()) {
            switch (type) {
                case TypeDef.EnumDef one -> enums.add(contract.type(one.name()));
                case TypeDef.StructDef struct -> structs.add(StructView.of(struct, contract));
                case TypeDef.AliasDef alias
                when alias.shape().shape() instanceof Shape.UnionShape union ->
                    unions.add(UnionView.of(alias, union, contract));
                case TypeDef.AliasDef alias ->
                    aliases.add(new AliasView(contract.type(alias.name()), contract.codec(alias.shape(), "wire", "")));
            }
        }
        List<StructView> bundles = contract.seen().contexts().stream()
                .map(context -> StructView.of(context, contract))
                .toList();
        boolean types = enums.size() + structs.size() + aliases.size() + unions.size() > 0;
        ImportsView imports = ImportsView.of(Stream.empty())
                .runtime(true, "wire")
                .local(types, "types")
                .local(!bundles.isEmpty(), "contexts")
                .build();
        return new CodecsView(imports, enums, structs, aliases, unions, bundles);
    }

    boolean isEmpty() {
        return !imports.hasLocal();
    }

    boolean hasEnums() {
        return !enums.isEmpty();
    }

    /** A struct, or a bundle. */
    record StructView(PythonIdentifier name, List<MemberView> members) {

        static StructView of(TypeDef.StructDef struct, PythonContract contract) {
            List<MemberView> members = new ArrayList<>();
            for (int i = 0; i < struct.fields().size(); i++) {
                members.add(MemberView.of(
                        struct.fields().get(i), contract.fields(struct).get(i), contract));
            }
            return new StructView(contract.type(struct.name()), members);
        }

        static StructView of(ContextDef context, PythonContract contract) {
            List<FunctionDef> functions = contract.seen().members(context);
            List<PythonIdentifier> names = DataclassView.slots(functions);
            List<MemberView> members = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                PythonExpression codec = contract.resultCodec(functions.get(i), "wire", "");
                members.add(new MemberView(
                        names.get(i), new PythonString(functions.get(i).name()), codec, Put.ALWAYS.code(), codec));
            }
            return new StructView(PythonNames.bundle(context), members);
        }

        boolean isEmpty() {
            return members.isEmpty();
        }
    }

    /** A member: how it is read, and how it is written. */
    record MemberView(
            PythonIdentifier name,
            PythonString wire,
            PythonExpression codec,
            PythonIdentifier put,
            PythonExpression written) {

        static MemberView of(FieldDef field, PythonIdentifier name, PythonContract contract) {
            Put put = Put.of(field.required(), field.defaultValue().isPresent(), false);
            return new MemberView(
                    name,
                    new PythonString(field.name()),
                    contract.codec(field.shape(), "wire", ""),
                    put.code(),
                    contract.codec(put.written(field.shape()), "wire", ""));
        }
    }

    /** An alias of a shape that is no union. */
    record AliasView(PythonIdentifier name, PythonExpression codec) {}

    /** A union. */
    record UnionView(PythonIdentifier name, PythonString discriminator, List<CaseView> cases) {

        boolean isChoice() {
            return cases.size() > 1;
        }

        static UnionView of(TypeDef.AliasDef alias, Shape.UnionShape union, PythonContract contract) {
            return new UnionView(
                    contract.type(alias.name()),
                    new PythonString(union.discriminator()),
                    union.cases().stream()
                            .map(one -> new CaseView(new PythonString(one.tag()), type(one.shape(), contract)))
                            .toList());
        }

        private static PythonIdentifier type(ShapeDef shape, PythonContract contract) {
            return contract.type(((Shape.RefShape) shape.shape()).name());
        }
    }

    /** A case. */
    record CaseView(PythonString tag, PythonIdentifier type) {}
}
