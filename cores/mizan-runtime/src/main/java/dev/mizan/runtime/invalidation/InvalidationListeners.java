package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.spi.Exchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who is told what became stale; one who fails keeps neither the others nor the call from going on. */
public final class InvalidationListeners implements InvalidationListener {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidationListeners.class);

    private final List<InvalidationListener> listeners = new CopyOnWriteArrayList<>();

    /** Tells {@code listener} from now on. */
    public void add(InvalidationListener listener) {
        listeners.add(listener);
    }

    @Override
    public void stale(List<InvalidationTarget> targets, Exchange cause) {
        for (InvalidationListener listener : listeners) {
            try {
                listener.stale(targets, cause);
            } catch (RuntimeException e) {
                LOG.error("{} could not take in what became stale", listener, e);
            }
        }
    }
}
