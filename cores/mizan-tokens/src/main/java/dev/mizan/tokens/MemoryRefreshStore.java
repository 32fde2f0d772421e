package dev.mizan.tokens;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps refresh tokens in the memory of this process, which has to be the only one of the application; a restart signs
 * everybody out. Of one user at most {@link #MOST_OF_ONE_USER} families are kept, of all users together as many as the
 * constructor says; beyond that, those that were not used for the longest time are forgotten.
 */
public final class MemoryRefreshStore implements RefreshStore {

    /** How many families of one user are kept, so that nobody can drive out the others. */
    public static final int MOST_OF_ONE_USER = 50;

    private static final int MOST = 100_000;

    private final int most;

    /** By their ids, the one that was used last at the end. */
    private final LinkedHashMap<String, Family> families = new LinkedHashMap<>();

    private final Map<String, Set<String>> bySubject = new HashMap<>();

    private record Family(String subject, Token present, Optional<String> replaced) {}

    /** A store of 100,000 families. */
    public MemoryRefreshStore() {
        this(MOST);
    }

    /**
     * A store of {@code most} families.
     *
     * @throws IllegalArgumentException if that is none
     */
    public MemoryRefreshStore(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most: " + most + " (expected: at least 1)");
        }
        this.most = most;
    }

    @Override
    public synchronized void begin(String family, String subject, Token first) {
        forgetExpired(first.issued());
        Set<String> own = bySubject.computeIfAbsent(subject, any -> new LinkedHashSet<>());
        if (own.size() >= MOST_OF_ONE_USER) {
            forget(own.iterator().next());
        }
        if (families.size() >= most) {
            forget(families.firstEntry().getKey());
        }
        put(family, new Family(subject, first, Optional.empty()));
    }

    @Override
    public synchronized Exchange exchange(String family, String used, Token successor) {
        Instant now = successor.issued();
        Family before = families.get(family);
        if (before == null || !now.isBefore(before.present().expires())) {
            forget(family);
            return new Exchange.Unknown();
        }
        Token present = before.present();
        if (present.id().equals(used)) {
            put(family, new Family(before.subject(), successor, Optional.of(used)));
            return new Exchange.Accepted(successor);
        }
        boolean justReplaced = before.replaced().equals(Optional.of(used))
                && now.isBefore(present.issued().plus(GRACE));
        if (justReplaced) {
            return new Exchange.Accepted(present);
        }
        forget(family);
        return new Exchange.Reused();
    }

    @Override
    public synchronized void revoke(String family) {
        forget(family);
    }

    @Override
    public synchronized void revokeAll(String subject) {
        List.copyOf(bySubject.getOrDefault(subject, Set.of())).forEach(this::forget);
    }

    /** How many families are kept. */
    public synchronized int size() {
        return families.size();
    }

    /** All tokens live equally long, so those that were used first expire first. */
    private void forgetExpired(Instant now) {
        while (!families.isEmpty()) {
            Map.Entry<String, Family> eldest = families.firstEntry();
            if (now.isBefore(eldest.getValue().present().expires())) {
                return;
            }
            forget(eldest.getKey());
        }
    }

    private void put(String family, Family state) {
        forget(family);
        families.putLast(family, state);
        bySubject.computeIfAbsent(state.subject(), any -> new LinkedHashSet<>()).add(family);
    }

    private void forget(String family) {
        Family gone = families.remove(family);
        if (gone != null) {
            bySubject.computeIfPresent(gone.subject(), (any, own) -> {
                own.remove(family);
                return own.isEmpty() ? null : own;
            });
        }
    }
}
