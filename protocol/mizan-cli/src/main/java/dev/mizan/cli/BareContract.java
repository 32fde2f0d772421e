package dev.mizan.cli;

import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import java.util.List;

/** A contract as clients see it, which lacks what some commands are about. */
final class BareContract {

    private BareContract() {}

    /**
     * Refuses a contract without server parts.
     *
     * @param why what those parts say, such as {@code which says who may call}
     * @throws InputException if a function has none
     */
    static void refuse(Configuration settings, MizanIr whole, String why) throws InputException {
        List<String> bare = whole.functions().stream()
                .filter(function -> function.server().isEmpty())
                .map(FunctionDef::name)
                .toList();
        if (!bare.isEmpty()) {
            throw new InputException(settings.file() + ": the source is a bare contract: " + Words.some(bare)
                    + " without a server part (expected: what the annotation processor wrote, " + why
                    + "). Use [source.java] here.");
        }
    }
}
