package dev.mizan.codegen;

/** Something that a contract can be turned into, by the word that {@code mizan.toml} uses for it. */
public sealed interface Target permits TypeScriptLayer, PackageTarget {

    /** The word in {@code targets = ["…"]}, lower case. */
    String name();

    /** The language of what is emitted. */
    Language language();
}
