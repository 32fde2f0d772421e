package dev.mizan.benchmarks.desktop;

import dev.mizan.benchmarks.RatioOfMedians;
import dev.mizan.benchmarks.core.Store;
import dev.mizan.desktop.DesktopApplication;
import dev.mizan.desktop.DesktopConfiguration;
import dev.mizan.desktop.DesktopWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.web.WebEngine;
import netscape.javascript.JSObject;

/**
 * Lets a window's page make the same calls over Mizan and over {@link BridgeByHand} in interleaved rounds, and prints
 * how they compare. Fails where a whole interval lies below the bound.
 *
 * <pre>{@code DesktopRun [rounds]}</pre>
 */
public final class DesktopRun {

    private static final double BOUND = 0.95;
    private static final int WARM_UP = 3;
    private static final List<String> KINDS = List.of("read", "mutation");

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    /** The web view refers to it only weakly. */
    private final BridgeByHand byHand = new BridgeByHand();

    private final DesktopWindow window;

    private DesktopRun(DesktopWindow window) {
        this.window = window;
    }

    /** Runs as many rounds as the first argument says, ten by default. */
    public static void main(String[] arguments) throws InterruptedException {
        int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        boolean met;
        try (DesktopApplication application =
                DesktopConfiguration.of("Bench").instances(new Store()).start()) {
            DesktopRun run = new DesktopRun(application.open("/"));
            run.prepare();
            for (int round = -WARM_UP; round < rounds; round++) {
                run.round(round);
                System.out.printf(Locale.ROOT, "round %d of %d%n", Math.max(0, round + 1), rounds);
            }
            met = run.report();
        }
        System.exit(met ? 0 : 1);
    }

    @SuppressWarnings("removal") // The JDK hands the module of JSObject over to JavaFX.
    private void prepare() throws InterruptedException {
        onPage(engine -> {
            engine.setOnAlert(alert -> said.add(alert.getData()));
            engine.executeScript("const here = () => alert('here');"
                    + " window.mizanBridge ? here() : addEventListener('mizan:bridge', here)");
        });
        next();
        onPage(engine -> {
            ((JSObject) engine.executeScript("window")).setMember("handBridge", byHand);
            engine.executeScript("begin()");
        });
    }

    private void round(int round) throws InterruptedException {
        for (String kind : KINDS) {
            boolean oursFirst = round % 2 == 0;
            measure(oursFirst ? "mizan" : "byHand", kind, round >= 0);
            measure(oursFirst ? "byHand" : "mizan", kind, round >= 0);
        }
    }

    private void measure(String side, String kind, boolean counts) throws InterruptedException {
        onPage(engine -> engine.executeScript("measure('" + side + "', '" + kind + "')"));
        double millis = Double.parseDouble(next());
        if (counts) {
            samples.computeIfAbsent(side + kind, name -> new ArrayList<>()).add(millis);
        }
    }

    private void onPage(java.util.function.Consumer<WebEngine> task) {
        Platform.runLater(() -> task.accept(window.view().getEngine()));
    }

    private String next() throws InterruptedException {
        String text = said.poll(60, TimeUnit.SECONDS);
        if (text == null) {
            throw new IllegalStateException("the page: says nothing (expected: a time)");
        }
        return text;
    }

    private boolean report() {
        boolean met = true;
        for (String kind : KINDS) {
            RatioOfMedians ratio = RatioOfMedians.of(series("byHand" + kind), series("mizan" + kind));
            boolean fine = ratio.high() >= BOUND;
            met &= fine;
            System.out.printf(
                    Locale.ROOT,
                    "%-9s by hand over Mizan: ratio %s, bound %.2f: %s%n",
                    kind,
                    ratio,
                    BOUND,
                    fine ? "met" : "NOT met");
        }
        return met;
    }

    private double[] series(String name) {
        return samples.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
