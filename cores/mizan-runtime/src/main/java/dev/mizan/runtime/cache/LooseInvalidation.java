package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.StoreUnavailableException;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.time.Duration;
import java.util.List;

/** Replaces generations after the mutation. What the store does not hear is told again until it does. */
final class LooseInvalidation implements Invalidation {

    private final List<Affected> affected;
    private final Retries retries;
    private final Outage outage;
    private final Duration transactionTimeout;

    LooseInvalidation(List<Affected> affected, Retries retries, Outage outage, Duration transactionTimeout) {
        this.affected = affected;
        this.retries = retries;
        this.outage = outage;
        this.transactionTimeout = transactionTimeout;
    }

    @Override
    public boolean mayCommit() {
        return true;
    }

    @Override
    public void finish(Outcome outcome) {
        switch (outcome) {
            case ROLLED_BACK -> {}
            case NONE, COMMITTED -> replace();
            case UNKNOWN -> {
                replace();
                retries.later(transactionTimeout, this::replace);
            }
        }
    }

    private void replace() {
        for (Affected each : affected) {
            try {
                each.replace();
            } catch (StoreUnavailableException away) {
                outage.began(away);
                retries.add(each.id(), each::replace, each.broadId(), each::replaceEverything);
            }
        }
    }
}
