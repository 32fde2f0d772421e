package dev.mizan.runtime.sockets;

import dev.mizan.runtime.dispatch.FrameDispatcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ids of one connection stand for at present. Not safe for several threads; its connection has the lock. */
final class Uses {

    private final FrameLimits limits;
    private final Map<String, Use> uses = new HashMap<>();
    private int pending;

    Uses(FrameLimits limits) {
        this.limits = limits;
    }

    /** What an id stands for. */
    sealed interface Use {

        /** A call or a read that is not answered yet. */
        enum Pending implements Use {
            PENDING
        }

        /** A watch that is not answered yet; each its own object, so that a later one of the same id is another. */
        final class Asked implements Use {}

        /** A watch. */
        record Watching(Watch watch) implements Use {}
    }

    /** Takes {@code id} for a call or a read. */
    void pend(String id) throws BadFrameException {
        requireFree(id);
        if (pending >= limits.maxPending()) {
            String sentence = "There are " + pending + " calls and reads without an answer already.";
            throw new BadFrameException(Optional.of(id), FrameDispatcher.unavailable(sentence));
        }
        uses.put(id, Use.Pending.PENDING);
        pending++;
    }

    /** Ends a call or a read. */
    void answered(String id) {
        if (uses.remove(id, Use.Pending.PENDING)) {
            pending--;
        }
    }

    /** Takes {@code id} for a watch. */
    Use.Asked ask(String id) throws BadFrameException {
        requireFree(id);
        int watches = uses.size() - pending;
        if (watches >= limits.maxWatches()) {
            throw refused(id, "There are " + watches + " watches already (expected: fewer on one connection).");
        }
        Use.Asked asked = new Use.Asked();
        uses.put(id, asked);
        return asked;
    }

    /** Makes {@code asked} a watch, unless it was ended meanwhile. */
    boolean grant(Use.Asked asked, Watch watch) {
        return uses.replace(watch.id(), asked, new Use.Watching(watch));
    }

    /** Ends {@code asked} without a watch. */
    void refuse(Use.Asked asked, String id) {
        uses.remove(id, asked);
    }

    /** Ends the watch {@code unwatch} names; empty if it is not granted yet. */
    Optional<Watch> end(Frame.Unwatch unwatch) throws BadFrameException {
        requireFree(unwatch.id());
        Use use = uses.get(unwatch.to());
        if (use == null || use == Use.Pending.PENDING) {
            throw refused(unwatch.id(), "to: no watch has this id (expected: the id of a watch).");
        }
        uses.remove(unwatch.to());
        return use instanceof Use.Watching watching ? Optional.of(watching.watch()) : Optional.empty();
    }

    boolean watching(String id) {
        return uses.get(id) instanceof Use.Watching;
    }

    /** Ends everything, and says which watches there were. */
    List<Watch> clear() {
        Collection<Use> all = List.copyOf(uses.values());
        uses.clear();
        pending = 0;
        return all.stream()
                .filter(Use.Watching.class::isInstance)
                .map(use -> ((Use.Watching) use).watch())
                .toList();
    }

    private void requireFree(String id) throws BadFrameException {
        if (uses.containsKey(id)) {
            throw refused(id, "id: in use (expected: one that nothing else waits for or watches under).");
        }
    }

    private static BadFrameException refused(String id, String sentence) {
        return new BadFrameException(Optional.of(id), FrameDispatcher.malformed(sentence));
    }
}
