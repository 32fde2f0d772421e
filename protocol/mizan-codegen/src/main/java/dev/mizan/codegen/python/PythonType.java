package dev.mizan.codegen.python;

import java.util.EnumSet;
import java.util.Set;

/**
 * A type expression.
 *
 * @param text its source text
 * @param imports what it needs
 */
record PythonType(String text, Set<PythonImport> imports) implements PythonCode {

    static final PythonType NONE = of("None");
    static final PythonType JSON = of("Json", PythonImport.JSON);

    PythonType {
        imports = Set.copyOf(imports);
    }

    static PythonType of(String text, PythonImport... imports) {
        return new PythonType(text, Set.of(imports));
    }

    /** A sequence of these. */
    PythonType sequence() {
        return with("abc.Sequence[" + text + "]", PythonImport.ABC);
    }

    /** A mapping from text to these. */
    PythonType mapping() {
        return with("abc.Mapping[str, " + text + "]", PythonImport.ABC);
    }

    /** This type or {@code None}. */
    PythonType orNone() {
        return text.equals("None") || text.equals("Json") || text.endsWith(" | None")
                ? this
                : new PythonType(text + " | None", imports);
    }

    /** This type or nothing at all. */
    PythonType orOmitted() {
        return with(text + " | Omitted", PythonImport.OMITTED);
    }

    /** Whether it mentions the contract's own types from another module. */
    boolean isLocal() {
        return text.contains("types.");
    }

    private PythonType with(String newText, PythonImport more) {
        Set<PythonImport> all = EnumSet.of(more);
        all.addAll(imports);
        return new PythonType(newText, all);
    }

    @Override
    public String toString() {
        return text;
    }
}
