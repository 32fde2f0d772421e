package dev.mizan.codegen;

import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;

/** A framework's module over {@code stage1}, in the same folder. */
public non-sealed interface TypeScriptLayer extends Target {

    @Override
    default Language language() {
        return Language.TYPESCRIPT;
    }

    /** The module as the barrel imports it, without {@code ./} and ending: {@code react}. */
    String module();

    /** The file of the module. */
    ClientFile emit(TypeScriptContract contract);

    /** Everything the module declares or imports, beside what stage 1 does. */
    Declarations declarations(TypeScriptContract contract);
}
