package dev.mizan.benchmarks.core;

import dev.mizan.benchmarks.RatioOfMedians;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the pairs of {@link CoreBenchmark} in interleaved rounds, each side in a fresh process per round, and prints how
 * they compare. Fails where a whole interval lies above the bound.
 *
 * <pre>{@code CoreRun [rounds]}</pre>
 */
public final class CoreRun {

    private static final double BOUND = 1.05;
    private static final List<String> PAIRS = List.of("read", "mutation", "bundle");

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    private CoreRun() {}

    /** Runs as many rounds as the first argument says, ten by default. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        CoreRun run = new CoreRun();
        for (int round = 0; round < rounds; round++) {
            for (String pair : PAIRS) {
                boolean oursFirst = round % 2 == 0;
                run.measure(pair + (oursFirst ? "Mizan" : "ByHand"));
                run.measure(pair + (oursFirst ? "ByHand" : "Mizan"));
            }
            System.out.printf(Locale.ROOT, "round %d of %d%n", round + 1, rounds);
        }
        System.exit(run.report() ? 0 : 1);
    }

    private void measure(String benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CoreBenchmark.class.getName() + "\\." + benchmark + "$")
                .forks(1)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR")
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(500))
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults()
                            .forEach(iteration -> samples.computeIfAbsent(benchmark, name -> new ArrayList<>())
                                    .add(iteration.getPrimaryResult().getScore())));
        }
    }

    private boolean report() {
        boolean met = true;
        for (String pair : PAIRS) {
            double[] ours = series(pair + "Mizan");
            double[] theirs = series(pair + "ByHand");
            RatioOfMedians ratio = RatioOfMedians.of(ours, theirs);
            boolean fine = ratio.low() <= BOUND;
            met &= fine;
            System.out.printf(
                    Locale.ROOT,
                    "%-9s Mizan %7.0f ns, by hand %7.0f ns, ratio %s, bound %.2f: %s%n",
                    pair,
                    RatioOfMedians.median(ours),
                    RatioOfMedians.median(theirs),
                    ratio,
                    BOUND,
                    fine ? "met" : "NOT met");
        }
        return met;
    }

    private double[] series(String benchmark) {
        return samples.getOrDefault(benchmark, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
