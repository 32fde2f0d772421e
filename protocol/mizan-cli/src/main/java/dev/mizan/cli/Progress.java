package dev.mizan.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells somebody who waits at a terminal what takes so long; anywhere else it is silent. */
final class Progress {

    /** What is over sooner is not worth a line. */
    private static final long QUIET_MILLIS = 500;

    private static final long STEP_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;

    private Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** Progress on the standard error, if a person sits there. */
    static Progress on(PrintWriter err) {
        return new Progress(err, Terminal.interactive());
    }

    /** Some work that takes long. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs the work; {@code what} says what it is: {@code compiling ../backend}. */
    <T, E extends Exception> T during(String what, Work<T, E> work) throws E {
        if (!shown) {
            return work.run();
        }
        long begin = System.nanoTime();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        clock.scheduleAtFixedRate(() -> show(what, begin), QUIET_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } finally {
            clock.shutdownNow();
            clear(clock);
        }
    }

    private void show(String what, long begin) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        err.print(CLEAR_LINE + what + " … " + seconds + " s");
        err.flush();
    }

    private void clear(ScheduledExecutorService clock) {
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        err.print(CLEAR_LINE);
        err.flush();
    }
}
