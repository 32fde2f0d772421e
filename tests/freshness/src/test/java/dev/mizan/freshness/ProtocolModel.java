package dev.mizan.freshness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The protocol of generations as a machine of small steps, all of whose orders are tried: two mutations, two readers
 * with two reads each, one answer, and a store that restarts and evicts. Every step is one that the store does at once;
 * processes may die between any two.
 *
 * <p>Two invariants:
 *
 * <ul>
 *   <li>a read returns what every mutation wrote that was acknowledged before the read began, or something newer;
 *   <li>once no mutation runs and no intent is open, the answer that counts is the newest, whoever died, unless the
 *       store itself forgot an intent, or a process stood still between being allowed to commit and its commit for
 *       longer than its intent had left, and died before it said so.
 * </ul>
 */
final class ProtocolModel {

    /** What can be left out of the protocol, to see that the search finds it. */
    enum Fault {
        /** The answer is deleted in place of its generation being replaced. */
        DELETES_KEYS,
        /** The generation is taken after the computation. */
        GENERATION_TAKEN_LATE,
        /** The answer carries no incarnation. */
        NO_INCARNATION,
        /** Mutations do not announce themselves. */
        NO_INTENT,
        /** A read joins whatever computation is under way. */
        JOINS_ANY,
        /** The mutation is acknowledged before its generation is replaced. */
        ACKNOWLEDGED_EARLY
    }

    private enum Phase {
        IDLE,
        OPEN,
        MAY_COMMIT,
        COMMITTED,
        ACKNOWLEDGED,
        ENDED
    }

    private enum Reading {
        IDLE,
        MISSED,
        PASSES,
        COMPUTED,
        JOINED
    }

    private record Mutator(Phase phase, int version) {}

    private record Stamp(int generation, int incarnation) {}

    private record Entry(Stamp stamp, int value) {}

    private record Reader(Reading reading, int left, int least, Stamp stamp, int value) {}

    private record Store(int generation, int incarnation, int intents, Optional<Entry> entry) {}

    private record State(
            int value,
            int acknowledged,
            int fresh,
            Store store,
            Optional<Store> snapshot,
            List<Mutator> mutators,
            List<Reader> readers,
            int restarts,
            int evictions,
            boolean forgot) {}

    private static final Stamp NONE = new Stamp(0, 0);

    private final Set<Fault> faults;
    private final Map<State, State> from = new HashMap<>();
    private final Deque<State> open = new ArrayDeque<>();
    private Optional<String> violation = Optional.empty();

    private ProtocolModel(Set<Fault> faults) {
        this.faults = faults;
    }

    /**
     * What a search came to.
     *
     * @param states how many states were explored
     * @param violation the first violation, and how it came about
     */
    record Outcome(int states, Optional<String> violation) {}

    /** Every order with at most so many restarts of the store, each empty or from an old snapshot, and evictions. */
    static Outcome explore(int restarts, int evictions, Fault... faults) {
        ProtocolModel model =
                new ProtocolModel(faults.length == 0 ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(List.of(faults)));
        Reader reader = new Reader(Reading.IDLE, 2, 0, NONE, 0);
        Reader once = new Reader(Reading.IDLE, 1, 0, NONE, 0);
        Mutator mutator = new Mutator(Phase.IDLE, 0);
        State start = new State(
                0,
                0,
                1,
                new Store(0, 0, 0, Optional.empty()),
                Optional.empty(),
                List.of(mutator, mutator),
                List.of(reader, once),
                restarts,
                evictions,
                false);
        model.reach(start, start);
        while (!model.open.isEmpty() && model.violation.isEmpty()) {
            model.step(model.open.removeFirst());
        }
        return new Outcome(model.from.size(), model.violation);
    }

    private void reach(State before, State next) {
        State after = new Relabelling().of(next);
        if (from.putIfAbsent(after, before) == null) {
            open.addLast(after);
            if (isSettledAndOld(after)) {
                violated(after, "an old answer counts after everything ended");
            }
        }
    }

    /** Tokens are only ever compared with each other, and so which number one has does not tell states apart. */
    private static final class Relabelling {
        private final Map<Integer, Integer> labels = new HashMap<>(Map.of(0, 0));

        State of(State state) {
            Store store = of(state.store);
            Optional<Store> snapshot = state.restarts == 0 ? Optional.empty() : state.snapshot.map(this::of);
            List<Reader> readers = state.readers.stream().map(this::of).toList();
            return new State(
                    state.value,
                    state.acknowledged,
                    labels.size(),
                    store,
                    snapshot,
                    state.mutators,
                    readers,
                    state.restarts,
                    state.evictions,
                    state.forgot);
        }

        private int of(int generation) {
            return labels.computeIfAbsent(generation, unknown -> labels.size());
        }

        private Store of(Store store) {
            return new Store(of(store.generation), store.incarnation, store.intents, store.entry.map(this::of));
        }

        private Entry of(Entry entry) {
            return new Entry(of(entry.stamp), entry.value);
        }

        private Reader of(Reader reader) {
            return new Reader(reader.reading, reader.left, reader.least, of(reader.stamp), reader.value);
        }

        private Stamp of(Stamp stamp) {
            return new Stamp(of(stamp.generation), stamp.incarnation);
        }
    }

    private void violated(State state, String what) {
        List<String> path = new ArrayList<>();
        for (State each = state; each != from.get(each); each = from.get(each)) {
            path.addFirst(each.toString());
        }
        violation = Optional.of(what + "\n" + String.join("\n", path));
    }

    private boolean isSettledAndOld(State state) {
        boolean running = state.mutators.stream()
                .anyMatch(each ->
                        each.phase == Phase.OPEN || each.phase == Phase.MAY_COMMIT || each.phase == Phase.COMMITTED);
        return !running
                && !state.forgot
                && state.store.intents == 0
                && state.store
                        .entry
                        .filter(entry -> counts(state.store, entry) && entry.value < state.value)
                        .isPresent();
    }

    private boolean counts(Store store, Entry entry) {
        return faults.contains(Fault.DELETES_KEYS) || entry.stamp.equals(stamp(store));
    }

    private Stamp stamp(Store store) {
        return new Stamp(store.generation, faults.contains(Fault.NO_INCARNATION) ? 0 : store.incarnation);
    }

    private void step(State state) {
        for (int i = 0; i < state.mutators.size(); i++) {
            mutate(state, i);
        }
        for (int i = 0; i < state.readers.size(); i++) {
            read(state, i);
        }
        disturb(state);
    }

    private void mutate(State state, int i) {
        Mutator mutator = state.mutators.get(i);
        int bit = 1 << i;
        switch (mutator.phase) {
            case IDLE -> {
                State opened = faults.contains(Fault.NO_INTENT) ? state : replaced(state, state.store.intents | bit);
                reach(state, with(opened, i, Phase.OPEN, 0));
            }
            case OPEN -> {
                reach(state, with(state, i, Phase.MAY_COMMIT, 0));
                reach(state, with(state, i, Phase.ENDED, 0));
                reach(state, with(replaced(state, state.store.intents & ~bit), i, Phase.ENDED, 0));
            }
            case MAY_COMMIT -> {
                reach(state, with(written(state), i, Phase.COMMITTED, state.value + 1));
                reach(state, with(state, i, Phase.ENDED, 0));
                if ((state.store.intents & bit) != 0) {
                    State late = replaced(state, state.store.intents & ~bit);
                    reach(state, disturbed(late, late.store, late.snapshot, 0, 0, true));
                }
            }
            case COMMITTED -> {
                State closed = replaced(state, state.store.intents & ~bit);
                if (faults.contains(Fault.ACKNOWLEDGED_EARLY)) {
                    reach(state, acknowledged(with(state, i, Phase.ACKNOWLEDGED, mutator.version), mutator.version));
                } else {
                    reach(state, acknowledged(with(closed, i, Phase.ENDED, 0), mutator.version));
                }
                reach(state, with(state, i, Phase.ENDED, 0));
                lapse(state, bit);
            }
            case ACKNOWLEDGED -> reach(state, with(replaced(state, state.store.intents & ~bit), i, Phase.ENDED, 0));
            case ENDED -> lapse(state, bit);
        }
    }

    /** Whoever finds an intent past its end takes it off. */
    private void lapse(State state, int bit) {
        if ((state.store.intents & bit) != 0) {
            reach(state, replaced(state, state.store.intents & ~bit));
        }
    }

    private State replaced(State state, int intents) {
        Store old = state.store;
        Optional<Entry> entry = faults.contains(Fault.DELETES_KEYS) ? Optional.empty() : old.entry;
        return store(state, new Store(state.fresh, old.incarnation, intents, entry), state.fresh + 1);
    }

    private void read(State state, int i) {
        Reader reader = state.readers.get(i);
        switch (reader.reading) {
            case IDLE -> {
                if (reader.left > 0) {
                    look(state, i, new Reader(Reading.IDLE, reader.left - 1, state.acknowledged, NONE, 0));
                }
            }
            case MISSED, PASSES -> {
                Reading next = reader.reading == Reading.MISSED ? Reading.COMPUTED : Reading.PASSES;
                Reader computed = new Reader(next, reader.left, reader.least, reader.stamp, state.value);
                if (next == Reading.PASSES) {
                    returned(state, state, i, computed, state.value);
                } else {
                    reach(state, with(state, i, computed));
                }
            }
            case COMPUTED -> {
                Stamp stamp = faults.contains(Fault.GENERATION_TAKEN_LATE) ? stamp(state.store) : reader.stamp;
                Store old = state.store;
                Entry entry = new Entry(stamp, reader.value);
                Store filled = new Store(old.generation, old.incarnation, old.intents, Optional.of(entry));
                returned(state, store(state, filled, state.fresh), i, reader, reader.value);
                returned(state, state, i, reader, reader.value);
            }
            case JOINED -> {
                Reader other = state.readers.get(1 - i);
                if (other.reading == Reading.COMPUTED) {
                    returned(state, state, i, reader, other.value);
                } else if (other.reading != Reading.MISSED) {
                    reach(state, with(state, i, again(reader, Reading.PASSES, NONE)));
                }
            }
        }
    }

    /** Generations and answer are read in one step; a generation that is missing is made. */
    private void look(State state, int i, Reader reader) {
        if (state.store.generation == 0) {
            Store old = state.store;
            Store made = new Store(state.fresh, old.incarnation, old.intents, old.entry);
            look(state, store(state, made, state.fresh + 1), i, reader);
        } else {
            look(state, state, i, reader);
        }
    }

    private void look(State before, State state, int i, Reader reader) {
        Stamp stamp = stamp(state.store);
        Reader other = state.readers.get(1 - i);
        boolean joins = other.reading == Reading.MISSED || other.reading == Reading.COMPUTED;
        Optional<Entry> entry = state.store.entry.filter(each -> counts(state.store, each));
        if (state.store.intents != 0) {
            reach(before, with(state, i, again(reader, Reading.PASSES, NONE)));
        } else if (entry.isPresent()) {
            returned(before, state, i, reader, entry.get().value);
        } else if (joins && (other.stamp.equals(stamp) || faults.contains(Fault.JOINS_ANY))) {
            reach(before, with(state, i, again(reader, Reading.JOINED, stamp)));
        } else {
            reach(before, with(state, i, again(reader, Reading.MISSED, stamp)));
        }
    }

    private static Reader again(Reader reader, Reading reading, Stamp stamp) {
        return new Reader(reading, reader.left, reader.least, stamp, 0);
    }

    private void returned(State before, State state, int i, Reader reader, int value) {
        State after = with(state, i, new Reader(Reading.IDLE, reader.left, 0, NONE, 0));
        reach(before, after);
        if (value < reader.least) {
            violated(before, "a read that began after " + reader.least + " was acknowledged returned " + value);
        }
    }

    private void disturb(State state) {
        if (state.snapshot.isEmpty() && state.restarts > 0) {
            reach(state, disturbed(state, state.store, Optional.of(state.store), 0, 0, false));
        }
        if (state.restarts > 0) {
            int next = state.store.incarnation + 1;
            boolean forgot = state.store.intents != 0;
            Store empty = new Store(0, next, 0, Optional.empty());
            reach(state, disturbed(state, empty, state.snapshot, 1, 0, forgot));
            state.snapshot.ifPresent(old -> reach(
                    state,
                    disturbed(
                            state,
                            new Store(old.generation, next, old.intents, old.entry),
                            state.snapshot,
                            1,
                            0,
                            true)));
        }
        if (state.evictions > 0) {
            Store old = state.store;
            Store less = new Store(0, old.incarnation, 0, old.entry);
            reach(state, disturbed(state, less, state.snapshot, 0, 1, old.intents != 0));
        }
    }

    private static State disturbed(
            State state, Store store, Optional<Store> snapshot, int restarts, int evictions, boolean forgot) {
        return new State(
                state.value,
                state.acknowledged,
                state.fresh,
                store,
                snapshot,
                state.mutators,
                state.readers,
                state.restarts - restarts,
                state.evictions - evictions,
                state.forgot || forgot);
    }

    private static State store(State state, Store store, int fresh) {
        return new State(
                state.value,
                state.acknowledged,
                fresh,
                store,
                state.snapshot,
                state.mutators,
                state.readers,
                state.restarts,
                state.evictions,
                state.forgot);
    }

    private static State with(State state, int i, Phase phase, int version) {
        List<Mutator> mutators = new ArrayList<>(state.mutators);
        mutators.set(i, new Mutator(phase, version));
        return with(state, state.value, state.acknowledged, mutators, state.readers);
    }

    private static State with(State state, int i, Reader reader) {
        List<Reader> readers = new ArrayList<>(state.readers);
        readers.set(i, reader);
        return with(state, state.value, state.acknowledged, state.mutators, readers);
    }

    private static State written(State state) {
        return with(state, state.value + 1, state.acknowledged, state.mutators, state.readers);
    }

    private static State acknowledged(State state, int version) {
        return with(state, state.value, Math.max(state.acknowledged, version), state.mutators, state.readers);
    }

    private static State with(State state, int value, int acknowledged, List<Mutator> mutators, List<Reader> readers) {
        return new State(
                value,
                acknowledged,
                state.fresh,
                state.store,
                state.snapshot,
                List.copyOf(mutators),
                List.copyOf(readers),
                state.restarts,
                state.evictions,
                state.forgot);
    }
}
