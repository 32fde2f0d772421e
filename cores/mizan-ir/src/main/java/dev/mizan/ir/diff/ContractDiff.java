package dev.mizan.ir.diff;

import dev.mizan.ir.MizanIr;
import java.util.List;

/**
 * Compares two contracts.
 *
 * <p>A verdict is about what <em>may</em> happen: a param that nobody has to send breaks newer clients of an older
 * server as soon as somebody sends it. Named types are compared by name, and their changes are judged by where values
 * of them travel under both contracts: from client to server, from server to client, or both.
 *
 * <pre>{@code
 * MizanIr older = KdlReader.readContract("baseline.kdl", baseline);
 * MizanIr newer = Linker.contract(Linker.link(fragments));
 * List<Change> changes = ContractDiff.between(older, newer);
 * boolean safe = changes.stream().allMatch(change -> change.oldClientNewServer().compatible());
 * }</pre>
 */
public final class ContractDiff {

    private ContractDiff() {}

    /**
     * Every change from one linked contract to another, in the order of the document: types, functions, contexts,
     * channels, forms, errors, each by name. Equal contracts have none; the same two contracts always have the same.
     */
    public static List<Change> between(MizanIr older, MizanIr newer) {
        MizanIr from = older.canonical();
        MizanIr to = newer.canonical();
        ChangeLog log = new ChangeLog(new Usage(from), new Usage(to));
        new TypeDiff(log).compare(from.types(), to.types());
        new FunctionDiff(log).compare(from.functions(), to.functions());
        new ContextDiff(log).compare(from.contexts(), to.contexts());
        new ChannelDiff(log).compare(from.channels(), to.channels());
        new FormDiff(log).compare(from.forms(), to.forms());
        new ErrorDiff(log).compare(from.errors(), to.errors());
        return log.changes();
    }
}
