package dev.mizan.codegen.python;

import java.util.EnumSet;
import java.util.Set;

/**
 * An expression made of code that is safe already: a codec, or a default.
 *
 * @param text its source text
 * @param imports what it needs
 */
record PythonExpression(String text, Set<PythonImport> imports) implements PythonCode {

    PythonExpression {
        imports = Set.copyOf(imports);
    }

    static PythonExpression of(String text, PythonImport... imports) {
        Set<PythonImport> needed = EnumSet.noneOf(PythonImport.class);
        needed.addAll(Set.of(imports));
        return new PythonExpression(text, needed);
    }

    @Override
    public String toString() {
        return text;
    }
}
