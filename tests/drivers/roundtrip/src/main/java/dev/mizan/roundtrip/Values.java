package dev.mizan.roundtrip;

import dev.mizan.annotations.Client;

/** Values of every kind, out and back. */
public final class Values {

    /** How many batches there are: with {@link Dice#MANY} of each kind, 10,000. */
    public static final int BATCHES = 40;

    private static final long BEYOND = 1L << 53;

    private final Ledger ledger;

    public Values(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many batches a program asks for and sends back. */
    @Client
    public int batches() {
        return BATCHES;
    }

    /** The values of a batch. */
    @Client
    public Samples samples(int batch) {
        return Samples.of(batch);
    }

    /** Takes the values of a batch back. */
    @Client
    public void returnSamples(int batch, Samples samples) {
        ledger.compare(Samples.of(batch), samples);
    }

    /** A number that a double does not hold exactly together with its neighbour; it is refused. */
    @Client
    public long beyond() {
        return BEYOND;
    }

    /** The same number back; one beyond ±(2^53−1) is refused. */
    @Client
    public long same(long value) {
        return value;
    }
}
