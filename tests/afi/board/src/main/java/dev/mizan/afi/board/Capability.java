package dev.mizan.afi.board;

import dev.mizan.afi.board.Column.Reach;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something an adapter can do.
 *
 * @param id what messages call it
 * @param title what stands in the table
 * @param all the cases that prove it wherever it applies
 * @param http those for adapters that speak HTTP
 * @param ipc those for adapters that are reached through frames alone
 */
record Capability(String id, String title, List<CasePattern> all, List<CasePattern> http, List<CasePattern> ipc) {

    Capability {
        all = List.copyOf(all);
        http = List.copyOf(http);
        ipc = List.copyOf(ipc);
    }

    /** Whether an adapter that is reached so can have it at all. */
    boolean appliesTo(Reach reach) {
        return !patterns(reach).isEmpty();
    }

    /** Whether the case {@code id} proves it on an adapter that is reached so. */
    boolean provenBy(String id, Reach reach) {
        return patterns(reach).stream().anyMatch(pattern -> pattern.matches(id));
    }

    private List<CasePattern> patterns(Reach reach) {
        return Stream.concat(all.stream(), (reach == Reach.HTTP ? http : ipc).stream())
                .toList();
    }

    /** Every pattern, whoever it is for. */
    List<CasePattern> patterns() {
        return Stream.of(all, http, ipc).flatMap(List::stream).toList();
    }
}
