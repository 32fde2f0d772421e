package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Names;
import java.util.Locale;
import java.util.Set;

/** The names under which the parts of a contract appear in Java. */
final class JavaNames {

    /** What every client has, whatever the contract. */
    private static final Set<String> CLIENT = Set.of("async", "at", "mizan");

    private JavaNames() {}

    /** {@code updateProfile}: the method of a function. */
    static JavaIdentifier method(FunctionDef function) {
        String name = Words.of(function.camel()).camel();
        return CLIENT.contains(name) ? new JavaIdentifier(name + "_") : JavaIdentifier.memberNamed(name);
    }

    /** {@code FindItemsArgs}. */
    static JavaIdentifier args(FunctionDef function) {
        return JavaIdentifier.type(Names.pascal(function.camel()) + "Args");
    }

    /** {@code OutOfStockException} for {@code OUT_OF_STOCK}. */
    static JavaIdentifier exception(String code) {
        return JavaIdentifier.type(Words.of(code.toLowerCase(Locale.ROOT)).calmPascal() + "Exception");
    }

    /** {@code fetchUserContext}. */
    static JavaIdentifier fetch(ContextDef context) {
        return JavaIdentifier.member("fetch" + Names.pascal(context.name()) + "Context");
    }

    /** {@code UserContextParams}, {@code UserContextData}. */
    static JavaIdentifier context(ContextDef context, String suffix) {
        return JavaIdentifier.type(Names.pascal(context.name()) + "Context" + suffix);
    }
}
