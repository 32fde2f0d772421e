package dev.mizan.codegen.typescript;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Names;
import java.util.Locale;

/** The names under which the parts of a contract appear in TypeScript. */
public final class TypeScriptNames {

    private TypeScriptNames() {}

    /** {@code callUpdateProfile}. */
    public static TypeScriptIdentifier call(FunctionDef function) {
        return TypeScriptIdentifier.of("call" + pascal(function));
    }

    /** {@code UpdateProfileArgs}. */
    public static TypeScriptIdentifier args(FunctionDef function) {
        return TypeScriptIdentifier.of(pascal(function) + "Args");
    }

    /** {@code UpdateProfileError}: all errors that the function may answer with. */
    public static TypeScriptIdentifier errorUnion(FunctionDef function) {
        return TypeScriptIdentifier.of(pascal(function) + "Error");
    }

    /** {@code useUpdateProfile}. */
    public static TypeScriptIdentifier hook(FunctionDef function) {
        return TypeScriptIdentifier.of("use" + pascal(function));
    }

    /** {@code UserContext} and what is built on it: {@code UserContextData}, {@code useUserContext}. */
    public static TypeScriptIdentifier context(String prefix, ContextDef context, String suffix) {
        return TypeScriptIdentifier.of(prefix + Names.pascal(context.name()) + "Context" + suffix);
    }

    /** {@code userBinding}: what the hooks of a context share. */
    public static TypeScriptIdentifier binding(ContextDef context) {
        return TypeScriptIdentifier.of(Names.camel(context.name()) + "Binding");
    }

    /** {@code userContext}: the module of a context. */
    public static TypeScriptIdentifier contextModule(ContextDef context) {
        return TypeScriptIdentifier.of(Names.camel(context.name()) + "Context");
    }

    /** {@code OutOfStockError} for {@code OUT_OF_STOCK}. */
    public static TypeScriptIdentifier error(String code) {
        String words = Names.pascal(code.toLowerCase(Locale.ROOT));
        return TypeScriptIdentifier.of(words.endsWith("Error") ? words : words + "Error");
    }

    /** {@code isOutOfStockError}. */
    public static TypeScriptIdentifier errorTest(String code) {
        return TypeScriptIdentifier.of("is" + error(code));
    }

    private static String pascal(FunctionDef function) {
        // The contract says what the camel name is; only its first letter is ours.
        return Names.pascal(function.camel());
    }
}
