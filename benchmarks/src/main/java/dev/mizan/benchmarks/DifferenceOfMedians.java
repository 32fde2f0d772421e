package dev.mizan.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How two series of measurements from interleaved rounds differ: the difference of their medians with its 95 %
 * interval, by the bootstrap, in the unit of the measurements.
 *
 * @param difference median of the first series less median of the second
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record DifferenceOfMedians(double difference, double low, double high) {

    private static final int RESAMPLES = 10_000;

    /**
     * What {@code ours} has more than {@code theirs}.
     *
     * <pre>{@code DifferenceOfMedians.of(millisWithMizan, millisWithout).difference()   // 12.5: as many more}</pre>
     *
     * @throws IllegalArgumentException if a series is empty
     */
    public static DifferenceOfMedians of(double[] ours, double[] theirs) {
        if (ours.length == 0 || theirs.length == 0) {
            throw new IllegalArgumentException("rounds: 0 (expected: at least one in each series)");
        }
        Random random = new Random(42);
        double[] differences = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            differences[i] = RatioOfMedians.median(RatioOfMedians.resample(ours, random))
                    - RatioOfMedians.median(RatioOfMedians.resample(theirs, random));
        }
        Arrays.sort(differences);
        return new DifferenceOfMedians(
                RatioOfMedians.median(ours) - RatioOfMedians.median(theirs),
                differences[(int) (RESAMPLES * 0.025)],
                differences[(int) (RESAMPLES * 0.975)]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (95 %% interval %.1f to %.1f)", difference, low, high);
    }
}
