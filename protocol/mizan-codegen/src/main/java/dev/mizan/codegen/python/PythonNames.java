package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.ContextDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names under which the parts of a contract appear in Python. */
final class PythonNames {

    /** Built-in names that annotations and defaults mention. */
    private static final Set<String> BUILT_IN =
            Set.of("bool", "bytes", "dict", "float", "int", "list", "object", "str");

    /** What the emitted modules import, and what the package re-exports. */
    private static final Set<String> MODULE = Set.of(
            "AsyncClient",
            "AsyncMizan",
            "Call",
            "Client",
            "Contract",
            "Decimal",
            "EVERYTHING",
            "Fetch",
            "Freshness",
            "FreshnessListener",
            "Json",
            "Merge",
            "Mizan",
            "MizanError",
            "OMITTED",
            "Omitted",
            "RequestOptions",
            "Stale",
            "TypeAlias",
            "UUID",
            "ValidationError",
            "Violation",
            "WireError",
            "abc",
            "annotations",
            "async_client",
            "client",
            "contexts",
            "dataclasses",
            "deprecated",
            "dt",
            "enum",
            "errors",
            "stale",
            "types",
            "wire");

    /** What the client has of its own. */
    private static final Set<String> CLIENT = Set.of("call", "close", "fetch", "open_session");

    private PythonNames() {}

    /** A named type, in its author's spelling. */
    static PythonIdentifier type(String name) {
        return PythonIdentifier.verbatim(name).unless(MODULE).unless(BUILT_IN);
    }

    /** {@code UserContextData}. */
    static PythonIdentifier bundle(ContextDef context) {
        return PythonIdentifier.verbatim(Words.of(context.name()).pascal() + "ContextData");
    }

    /** {@code OutOfStockError} for {@code OUT_OF_STOCK}. */
    static PythonIdentifier error(String code) {
        String words = Words.of(code.toLowerCase(Locale.ROOT)).pascal();
        return PythonIdentifier.verbatim(words.endsWith("Error") ? words : words + "Error")
                .unless(MODULE);
    }

    /** The constants of an enum: {@code ON_LEAVE}. */
    static List<PythonIdentifier> constants(List<String> values) {
        List<String> names =
                values.stream().map(value -> Words.of(value).upperSnake()).toList();
        return SiblingNames.distinct(names, Set.of()).stream()
                .map(PythonIdentifier::new)
                .toList();
    }

    /** The fields of a class, which may not hide the types that its annotations name. */
    static List<PythonIdentifier> fields(List<String> names, Set<String> types) {
        Set<String> taken = new HashSet<>(types);
        taken.addAll(BUILT_IN);
        taken.addAll(Set.of("abc", "dataclasses", "dt", "types", "wire"));
        return snake(names, taken);
    }

    /** The parameters of a function. */
    static List<PythonIdentifier> params(List<String> names) {
        return snake(names, Set.of("self", "options"));
    }

    /** The methods of the client, by their wire names. */
    static List<PythonIdentifier> methods(List<String> names) {
        Set<String> taken = new HashSet<>(MODULE);
        taken.addAll(BUILT_IN);
        taken.addAll(CLIENT);
        return snake(names, taken);
    }

    /** {@code fetch_user_context}. */
    static List<PythonIdentifier> fetches(List<ContextDef> contexts) {
        List<PythonIdentifier> names =
                snake(contexts.stream().map(ContextDef::name).toList(), Set.of());
        return names.stream()
                .map(name -> new PythonIdentifier(("fetch_" + name + "_context").replace("__", "_")))
                .toList();
    }

    /** Names in snake case; in their own spelling where two would be one. */
    private static List<PythonIdentifier> snake(List<String> names, Set<String> taken) {
        List<String> words = names.stream().map(name -> Words.of(name).snake()).toList();
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Collections.frequency(words, words.get(i)) == 1
                    ? words.get(i)
                    : PythonIdentifier.verbatim(names.get(i)).text();
            unique.add(new PythonIdentifier(name)
                    .unless(PythonIdentifier.KEYWORDS)
                    .unless(taken)
                    .text());
        }
        return SiblingNames.distinct(unique, taken).stream()
                .map(PythonIdentifier::new)
                .toList();
    }
}
