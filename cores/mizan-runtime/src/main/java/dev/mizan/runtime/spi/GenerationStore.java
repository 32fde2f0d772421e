package dev.mizan.runtime.spi;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where cached answers and their generations lie: in this process, or in a Redis that all nodes share.
 *
 * <p>A generation is a random token under a name; an answer is stored with the tokens that were current before it was
 * computed, and counts only while they still are. Invalidation replaces tokens and leaves answers alone. Names are
 * texts of a context's own and mean nothing to the store, but for {@link #SUBSETS}.
 *
 * <p>Safe for any number of threads. Every method throws {@link StoreUnavailableException} if the store cannot say.
 *
 * <pre>{@code
 * Found found = store.read("user", List.of(SUBSETS, "{}"), key);
 * store.fill("user", List.of(SUBSETS, "{}"), key, new Entry(found.stamp(), bundle), Duration.ofHours(24));
 * store.replace("user", List.of("{}"), Set.of());          // the entry does not count any more
 * }</pre>
 */
public interface GenerationStore extends AutoCloseable {

    /** The name of the generation of a context's subsets, replaced whenever one is added. */
    String SUBSETS = "subsets";

    /**
     * A stored answer.
     *
     * @param stamp the {@linkplain Found#stamp stamp} that was current before it was computed
     * @param body the answer; nobody may change it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(String stamp, byte[] body) {}

    /**
     * A generation as it was found.
     *
     * @param token the token, {@code ""} if there is none
     * @param open whether an intent is open on it: a mutation is running that may change what it stands for
     */
    record Generation(String token, boolean open) {
        /** There is none. */
        public static final Generation MISSING = new Generation("", false);
    }

    /**
     * What a read found.
     *
     * @param incarnation which life of the store answered: another one after a restart or on another server
     * @param generations those asked for, in that order
     * @param entry the answer, whether it still counts or not
     */
    record Found(String incarnation, List<Generation> generations, Optional<Entry> entry) {
        public Found {
            generations = List.copyOf(generations);
        }

        /** Whether every generation is there and no intent is open on one. */
        public boolean settled() {
            return generations.stream()
                    .noneMatch(generation ->
                            generation.open() || generation.token().isEmpty());
        }

        /** The text that an answer has to carry to count. */
        public String stamp() {
            return incarnation + generations.stream().map(Generation::token).collect(Collectors.joining(" ", " ", ""));
        }
    }

    /** The generations named, taken first, and then the answer under {@code key}. */
    Found read(String context, List<String> names, String key);

    /**
     * The generations named, after those that are missing were made and intents past their deadline were taken off,
     * which replaces what they stood on. Without an answer.
     */
    Found settle(String context, List<String> names);

    /**
     * Keeps an answer for {@code age} at most. The generations named are kept for longer than that, but need not be
     * looked at: an entry whose stamp is no longer current never counts.
     */
    void fill(String context, List<String> names, String key, Entry entry, Duration age);

    /**
     * The subsets of params that any node may name of a context.
     *
     * @param token the token of {@link #SUBSETS} that goes with them
     */
    record Subsets(String token, Set<String> all) {
        public Subsets {
            all = Set.copyOf(all);
        }
    }

    /** Adds {@code subsets} to those of the context, for good, and gives all of them. */
    Subsets publish(String context, Set<String> subsets);

    /** Replaces the generations named, after adding {@code subsets}; intents on them stay open. */
    void replace(String context, Collection<String> names, Set<String> subsets);

    /**
     * Opens the intent {@code id} on the generations named, for {@code life} by the store's clock, and replaces them,
     * after adding {@code subsets}.
     */
    void open(String context, Collection<String> names, Set<String> subsets, String id, Duration life);

    /** Gives the intent another {@code life} from now; {@code false} if it is not there any more or past its end. */
    boolean renew(String context, Collection<String> names, String id, Duration life);

    /** Takes the intent off the generations named, whether it is still there or not, and replaces them. */
    void close(String context, Collection<String> names, Set<String> subsets, String id);

    /** Whether this process may compute what {@code key} names alone, until {@link #release} or for {@code life}. */
    boolean lease(String context, String key, String holder, Duration life);

    /** Gives back what {@code holder} {@linkplain #lease leased}. */
    void release(String context, String key, String holder);

    @Override
    void close();
}
