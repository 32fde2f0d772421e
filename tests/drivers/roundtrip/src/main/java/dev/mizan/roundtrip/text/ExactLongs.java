package dev.mizan.roundtrip.text;

import dev.mizan.annotations.Client;
import dev.mizan.roundtrip.Dice;
import dev.mizan.roundtrip.Ledger;

/** Longs as text, out and back. */
public final class ExactLongs {

    private final Ledger ledger;

    public ExactLongs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The values of a batch. */
    @Client
    public ExactSamples exactSamples(int batch) {
        return of(batch);
    }

    /** Takes the values of a batch back. */
    @Client
    public void returnExactSamples(int batch, ExactSamples samples) {
        ledger.compare(of(batch), samples);
    }

    private static ExactSamples of(int batch) {
        return new ExactSamples(new Dice(batch).many(Dice::exactLong));
    }
}
