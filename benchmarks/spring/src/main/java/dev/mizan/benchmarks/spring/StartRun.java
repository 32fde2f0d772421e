package dev.mizan.benchmarks.spring;

import dev.mizan.benchmarks.DifferenceOfMedians;
import dev.mizan.benchmarks.load.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the application with Mizan and without it on the class path, in turn, and prints by how many milliseconds
 * the one takes longer from the start of the process until it is ready.
 */
public final class StartRun {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final double BOUND_MILLIS = 30;
    private static final Pattern MIZAN = Pattern.compile("mizan-(?:annotations|ir|runtime|spring-boot)\\b");

    private static final String WITH = System.getProperty("java.class.path");
    private static final String WITHOUT = Stream.of(WITH.split(File.pathSeparator))
            .filter(entry -> !MIZAN.matcher(entry).find())
            .collect(Collectors.joining(File.pathSeparator));

    private StartRun() {}

    /** Runs it; {@code -Drounds=} sets how often. Exits with 1 if the whole interval lies above the bound. */
    public static void main(String[] args) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        millis(WITHOUT); // the files are in the system's cache from here on
        millis(WITH);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                ours[round] = millis(WITH);
                theirs[round] = millis(WITHOUT);
            } else {
                theirs[round] = millis(WITHOUT);
                ours[round] = millis(WITH);
            }
            System.err.printf("\r  round %d of %d ", round + 1, ROUNDS);
        }
        System.err.println();
        DifferenceOfMedians added = DifferenceOfMedians.of(ours, theirs);
        boolean met = added.low() <= BOUND_MILLIS;
        System.out.printf(
                Locale.ROOT,
                "start: Mizan adds %s ms, bound %.0f ms: %s%n",
                added,
                BOUND_MILLIS,
                met ? "met" : "not met");
        System.exit(met ? 0 : 1);
    }

    private static double millis(String classPath) throws IOException {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(classPath, LoadApplication.class, LoadApplication.ARGUMENTS)) {
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
