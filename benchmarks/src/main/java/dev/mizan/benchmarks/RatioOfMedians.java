package dev.mizan.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How two series of measurements from interleaved rounds compare: the ratio of their medians with its 95 % interval, by
 * the bootstrap.
 *
 * @param ratio median of the first series over median of the second
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record RatioOfMedians(double ratio, double low, double high) {

    private static final int RESAMPLES = 10_000;

    /**
     * The ratio of {@code ours} to {@code theirs}.
     *
     * <pre>{@code RatioOfMedians.of(nanosWithMizan, nanosByHand).ratio()   // 1.03: three per cent slower}</pre>
     *
     * @throws IllegalArgumentException if a series is empty
     */
    public static RatioOfMedians of(double[] ours, double[] theirs) {
        if (ours.length == 0 || theirs.length == 0) {
            throw new IllegalArgumentException("rounds: 0 (expected: at least one in each series)");
        }
        Random random = new Random(42);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            ratios[i] = median(resample(ours, random)) / median(resample(theirs, random));
        }
        Arrays.sort(ratios);
        return new RatioOfMedians(
                median(ours) / median(theirs), ratios[(int) (RESAMPLES * 0.025)], ratios[(int) (RESAMPLES * 0.975)]);
    }

    /** The middle value, or the mean of the two in the middle. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double[] resample(double[] values, Random random) {
        double[] sample = new double[values.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[random.nextInt(values.length)];
        }
        return sample;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (95 %% interval %.3f to %.3f)", ratio, low, high);
    }
}
