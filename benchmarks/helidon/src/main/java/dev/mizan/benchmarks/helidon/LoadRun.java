package dev.mizan.benchmarks.helidon;

import dev.mizan.benchmarks.load.LoadComparison;

/** The Helidon adapter under load. */
public final class LoadRun {

    private LoadRun() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        LoadComparison.run(LoadServer.class);
    }
}
