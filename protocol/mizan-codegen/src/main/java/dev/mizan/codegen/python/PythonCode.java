package dev.mizan.codegen.python;

/** A piece of Python that is safe to print where its kind is expected; {@code toString} is the source text. */
public sealed interface PythonCode
        permits PythonDocLine, PythonExpression, PythonIdentifier, PythonString, PythonType {}
