package dev.mizan.benchmarks.load;

import dev.mizan.benchmarks.RatioOfMedians;
import java.util.List;
import java.util.Locale;

/**
 * Starts a server in a process of its own, loads what Mizan serves there and the same by hand in interleaved rounds,
 * and prints the ratios; {@code -Drounds=}, {@code -Dmillis=} and {@code -DwarmUpMillis=} set its length.
 *
 * <pre>{@code LoadComparison.run(LoadApplication.class, "--server.port=0");}</pre>
 */
public final class LoadComparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int MILLIS = Integer.getInteger("millis", 1_000);
    private static final int WARM_UP_MILLIS = Integer.getInteger("warmUpMillis", 8_000);

    private record Pair(String name, byte[] ours, byte[] byHand) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    "read a context",
                    LoadClient.get("/api/mizan/ctx/order/?orderId=5"),
                    LoadClient.get("/by-hand/order?orderId=5")),
            new Pair(
                    "mutation",
                    LoadClient.post(
                            "/api/mizan/call/",
                            "{\"fn\":\"changeCustomer\",\"args\":{\"orderId\":5,\"customer\":\"Eve\"}}"),
                    LoadClient.post("/by-hand/change-customer", "{\"orderId\":5,\"customer\":\"Eve\"}")));

    private LoadComparison() {}

    /** Runs it with the server whose {@code main} is given, which prints {@link ServerProcess#READY} and its port. */
    public static void run(Class<?> main, String... arguments) throws Exception {
        try (ServerProcess server = ServerProcess.start(System.getProperty("java.class.path"), main, arguments)) {
            for (Pair pair : PAIRS) {
                System.out.println(pair.name + ": " + compare(new LoadClient(server.port()), pair));
            }
        }
    }

    private static String compare(LoadClient client, Pair pair) throws Exception {
        client.answersPerSecond(pair.byHand, WARM_UP_MILLIS);
        client.answersPerSecond(pair.ours, WARM_UP_MILLIS);
        double[] ours = new double[ROUNDS];
        double[] byHand = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                ours[round] = client.answersPerSecond(pair.ours, MILLIS);
                byHand[round] = client.answersPerSecond(pair.byHand, MILLIS);
            } else {
                byHand[round] = client.answersPerSecond(pair.byHand, MILLIS);
                ours[round] = client.answersPerSecond(pair.ours, MILLIS);
            }
            System.err.printf(Locale.ROOT, "\r  round %d of %d ", round + 1, ROUNDS);
        }
        System.err.println();
        return String.format(
                Locale.ROOT,
                "%.0f answers/s, by hand %.0f, ratio %s",
                RatioOfMedians.median(ours),
                RatioOfMedians.median(byHand),
                RatioOfMedians.of(ours, byHand));
    }
}
