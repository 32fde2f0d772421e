package dev.mizan.processor.validate;

import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;

/** One thing that must hold of everything read. */
@FunctionalInterface
interface Rule {

    /** Reports every place where it does not. */
    void check(RoundModel round, Report report);
}
