package dev.mizan.benchmarks.spring;

import dev.mizan.benchmarks.load.LoadComparison;

/** The Spring Boot adapter under load. */
public final class LoadRun {

    private LoadRun() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        LoadComparison.run(LoadApplication.class, LoadApplication.ARGUMENTS);
    }
}
