package dev.mizan.codegen.java;

/** A piece of Java that is safe to print where its kind is expected; {@code toString} is the source text. */
sealed interface JavaCode
        permits JavaCodec, JavaDocLine, JavaIdentifier, JavaImport, JavaPackage, JavaString, JavaType {}
