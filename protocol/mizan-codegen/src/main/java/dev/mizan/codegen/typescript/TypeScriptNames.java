package dev.mizan.codegen.typescript;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
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
        return TypeScriptIdentifier.of(prefix + capital(camel(context.name())) + "Context" + suffix);
    }

    /** {@code userContext}: the module of a context, and its binding. */
    public static TypeScriptIdentifier contextModule(ContextDef context) {
        return TypeScriptIdentifier.of(camel(context.name()) + "Context");
    }

    /** {@code OutOfStockError} for {@code OUT_OF_STOCK}. */
    public static TypeScriptIdentifier error(String code) {
        String words = capital(camel(code.toLowerCase(Locale.ROOT)));
        return TypeScriptIdentifier.of(words.endsWith("Error") ? words : words + "Error");
    }

    /** {@code isOutOfStockError}. */
    public static TypeScriptIdentifier errorTest(String code) {
        return TypeScriptIdentifier.of("is" + error(code));
    }

    /** The rule that the contract's {@code camel} names follow: {@code user_id} becomes {@code userId}. */
    public static String camel(String name) {
        String[] pieces = name.replace('.', '_').replace('-', '_').split("_", -1);
        StringBuilder camel = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            camel.append(capital(pieces[i]));
        }
        return camel.toString();
    }

    private static String pascal(FunctionDef function) {
        return capital(function.camel());
    }

    private static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + word.substring(Character.charCount(first));
    }
}
