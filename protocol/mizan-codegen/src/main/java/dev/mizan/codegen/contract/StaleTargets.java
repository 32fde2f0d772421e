package dev.mizan.codegen.contract;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.FunctionDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stale when nobody knows whether a call was carried out: what it affects, and where its result is merged. */
public final class StaleTargets {

    private StaleTargets() {}

    /** The targets of a function, each once. */
    public static List<AffectsDef> of(FunctionDef function) {
        Stream<AffectsDef> merged = function.merges().stream()
                .map(merge -> new AffectsDef(merge.context(), Optional.empty(), merge.params()));
        return Stream.concat(function.affects().stream(), merged).distinct().toList();
    }
}
