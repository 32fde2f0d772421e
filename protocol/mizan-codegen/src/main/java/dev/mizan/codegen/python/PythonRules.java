package dev.mizan.codegen.python;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.contract.ClientContract;
import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a contract and a package name must be so that a Python client can be made of them. */
final class PythonRules {

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private PythonRules() {}

    /**
     * Ends the generation if there is anything against it.
     *
     * @throws CodegenException with every reason of the first kind that applies
     */
    static void check(PythonContract contract, String packageName) {
        refuse(packageProblems(packageName));
        refuse(contract.seen().types().stream()
                .flatMap(type -> unionProblems(type, contract.seen()))
                .toList());
        names(contract);
        methods(contract);
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new CodegenException(problems);
        }
    }

    private static List<String> packageProblems(String name) {
        if (PACKAGE.matcher(name).matches() && !PythonIdentifier.KEYWORDS.contains(name)) {
            return List.of();
        }
        String near =
                PythonIdentifier.verbatim(name.replaceAll("[^A-Za-z0-9]+", "_")).text();
        return List.of("the package name \"" + name + "\" is no name in Python (expected: letters, digits and _, no"
                + " keyword). Did you mean \"" + near + "\"?");
    }

    private static void names(PythonContract contract) {
        NameSpace names = new NameSpace();
        ClientContract seen = contract.seen();
        seen.types().forEach(type -> names.add(contract.type(type.name()).text(), "the type \"" + type.name() + "\""));
        seen.errors()
                .forEach(error ->
                        names.add(PythonNames.error(error.code()).text(), "the error \"" + error.code() + "\""));
        seen.contexts()
                .forEach(context -> names.add(
                        PythonNames.bundle(context).text(), "the bundle of the context \"" + context.name() + "\""));
        names.check();
    }

    private static void methods(PythonContract contract) {
        NameSpace methods = new NameSpace();
        for (FunctionDef function : contract.seen().functions()) {
            methods.add(contract.method(function).text(), "the function \"" + function.name() + "\"");
        }
        contract.seen()
                .contexts()
                .forEach(context ->
                        methods.add(contract.fetch(context).text(), "the context \"" + context.name() + "\""));
        methods.check();
    }

    /** The cases of a union are told apart by their classes. */
    private static Stream<String> unionProblems(TypeDef type, ClientContract contract) {
        if (!(type instanceof TypeDef.AliasDef alias) || !(alias.shape().shape() instanceof Shape.UnionShape union)) {
            return Stream.empty();
        }
        Set<String> structs = new HashSet<>();
        return union.cases().stream()
                .filter(one -> !isStruct(one.shape(), contract)
                        || !structs.add(((Shape.RefShape) one.shape().shape()).name()))
                .map(one ->
                        "the case \"" + one.tag() + "\" of the type \"" + type.name() + "\" is no record of its own,"
                                + " which is how a Python client tells cases apart. Give the case a record.");
    }

    private static boolean isStruct(ShapeDef shape, ClientContract contract) {
        return shape.shape() instanceof Shape.RefShape ref
                && contract.type(ref.name())
                        .filter(TypeDef.StructDef.class::isInstance)
                        .isPresent();
    }
}
