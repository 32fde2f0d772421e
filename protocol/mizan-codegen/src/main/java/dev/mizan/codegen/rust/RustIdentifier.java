package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.Words;
import java.util.Set;

/**
 * A name that may be declared, as {@code rustc} and its lints want it.
 *
 * @param text the name without {@code r#}
 */
record RustIdentifier(String text) implements RustCode {

    /** Keywords of every edition; they may be names behind {@code r#}. */
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "async",
            "await",
            "become",
            "box",
            "break",
            "const",
            "continue",
            "do",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "macro",
            "match",
            "mod",
            "move",
            "mut",
            "override",
            "priv",
            "pub",
            "ref",
            "return",
            "static",
            "struct",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "where",
            "while",
            "yield");

    /** Keywords that may be no names at all. */
    private static final Set<String> NEVER = Set.of("Self", "crate", "self", "super");

    /** What emitted modules take from the prelude. */
    private static final Set<String> PRELUDE =
            Set.of("Box", "Err", "From", "Into", "None", "Ok", "Option", "Result", "Some", "String", "Vec");

    /** {@code user_profile}: a function, field or param. */
    static RustIdentifier snake(String name) {
        return of(Words.of(name).snake());
    }

    /** {@code UserProfile}: a type, which keeps the capitals its author gave it. */
    static RustIdentifier type(String name) {
        return of(Words.of(name).pascal());
    }

    /** {@code OnLeave} for {@code ON_LEAVE}: the variant of an enum. */
    static RustIdentifier variant(String name) {
        return of(Words.of(name).calmPascal());
    }

    static RustIdentifier of(String name) {
        return new RustIdentifier(NEVER.contains(name) || PRELUDE.contains(name) ? name + "_" : name);
    }

    /** Whether {@code name} is the wire's name for it. */
    boolean is(String name) {
        return text.equals(name);
    }

    @Override
    public String toString() {
        return KEYWORDS.contains(text) ? "r#" + text : text;
    }
}
