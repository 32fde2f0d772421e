package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.StoreUnavailableException;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Announces the mutation in the store before it runs. While the announcement, an intent, is open, answers that it
 * touches are neither served nor kept; if this process dies, the store forgets the intent at its deadline and
 * invalidates what it stood on.
 */
final class StrictInvalidation implements Invalidation {

    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 20;

    private final List<Affected> affected;
    private final String id;
    private final Duration life;
    private final Retries retries;
    private final OpenIntents open;
    private volatile long confirmed;
    private volatile boolean lapsed;

    private StrictInvalidation(
            List<Affected> affected, String id, Duration life, Retries retries, OpenIntents open, long confirmed) {
        this.affected = affected;
        this.id = id;
        this.life = life;
        this.retries = retries;
        this.open = open;
        this.confirmed = confirmed;
    }

    /**
     * Opens the intent.
     *
     * @throws StoreUnavailableException if the store does not confirm it; then the mutation must not run
     */
    static StrictInvalidation open(
            List<Affected> affected, String id, Duration life, Retries retries, OpenIntents open) {
        long asked = System.nanoTime();
        int opened = 0;
        try {
            for (Affected each : affected) {
                opened++;
                each.open(id, life);
            }
        } catch (StoreUnavailableException away) {
            affected.subList(0, opened).forEach(each -> tellLater(each, id, retries));
            throw away;
        }
        StrictInvalidation invalidation = new StrictInvalidation(affected, id, life, retries, open, asked);
        open.add(invalidation);
        return invalidation;
    }

    /** Gives the intent another life; called while the mutation runs. */
    void renew() {
        long asked = System.nanoTime();
        try {
            for (Affected each : affected) {
                if (!each.renew(id, life)) {
                    lapsed = true;
                }
            }
            if (!lapsed) {
                confirmed = asked;
            }
        } catch (StoreUnavailableException away) {
            // What was confirmed last decides how long the mutation may still commit.
        }
    }

    /** A fifth of the intent's life is left for the commit itself. */
    @Override
    public boolean mayCommit() {
        return !lapsed && System.nanoTime() - confirmed < life.toNanos() / 5 * 4;
    }

    @Override
    public void finish(Outcome outcome) {
        switch (outcome) {
            case NONE, COMMITTED -> {
                StoreUnavailableException failure = close();
                if (failure != null) {
                    throw new UnconfirmedException(failure);
                }
            }
            case ROLLED_BACK -> close();
            case UNKNOWN -> {
                open.remove(this);
                retries.later(life, this::tellAllLater);
            }
        }
    }

    private @org.jspecify.annotations.Nullable StoreUnavailableException close() {
        long until = System.nanoTime() + CONFIRMED_WITHIN.toNanos();
        while (true) {
            try {
                affected.forEach(each -> each.close(id));
                open.remove(this);
                return null;
            } catch (StoreUnavailableException away) {
                if (System.nanoTime() - until >= 0 || !pause()) {
                    tellAllLater();
                    open.remove(this);
                    return away;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tellAllLater() {
        affected.forEach(each -> tellLater(each, id, retries));
    }

    private static void tellLater(Affected each, String id, Retries retries) {
        retries.add(each.id() + " " + id, () -> each.close(id), each.broadId(), each::replaceEverything);
    }
}
