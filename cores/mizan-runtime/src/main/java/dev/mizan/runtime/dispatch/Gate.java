package dev.mizan.runtime.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets exchanges in until it is closed, and then waits for those inside. */
final class Gate {

    private final Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean closed;

    /** Whether it lets anybody in. */
    boolean open() {
        return !closed;
    }

    /** Whether one more may go in; it then has to {@link #leave}. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Lets nobody in any more; whether everybody was out within {@code patience}. */
    boolean close(Duration patience) {
        closed = true;
        try {
            boolean empty = places.tryAcquire(Integer.MAX_VALUE, patience.toNanos(), TimeUnit.NANOSECONDS);
            if (empty) {
                places.release(Integer.MAX_VALUE);
            }
            return empty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
