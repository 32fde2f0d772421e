package dev.mizan.codegen.typescript;

/** A piece of TypeScript that is safe to print where its kind is expected; {@code toString} is the source text. */
public sealed interface TypeScriptCode
        permits TypeScriptAccess,
                TypeScriptDocLine,
                TypeScriptIdentifier,
                TypeScriptKey,
                TypeScriptObjectKey,
                TypeScriptString,
                TypeScriptType {}
