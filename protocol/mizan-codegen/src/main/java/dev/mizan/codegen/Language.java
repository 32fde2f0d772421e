package dev.mizan.codegen;

import java.util.Locale;

/** The language of a client. The targets of one language share a folder; those of two languages do not. */
public enum Language {
    /** Modules for a browser or Node: {@code stage1} and the framework layers over it. */
    TYPESCRIPT("TypeScript"),
    /** A package. */
    PYTHON("Python"),
    /** A crate. */
    RUST("Rust"),
    /** A package. */
    JAVA("Java");

    private final String shown;

    Language(String shown) {
        this.shown = shown;
    }

    /** The name as its users write it. */
    public String shown() {
        return shown;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
