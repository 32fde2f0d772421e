package dev.mizan.afi.board;

/**
 * An adapter that serves the fixture of {@code tests/afi/fixture}. {@link ConformanceTest} is the usual way to be one.
 *
 * <pre>{@code
 * try (RunningAdapter running = adapter.start()) {
 *     …
 * }
 * }</pre>
 */
public interface AdapterUnderTest {

    /** Its folder below {@code tests/afi}, such as {@code spring-boot}; also the name of its column's data. */
    String name();

    /**
     * Starts the fixture with fresh data, on a free port of the loopback interface where there is a port at all.
     *
     * @throws Exception if it does not start
     */
    RunningAdapter start() throws Exception;
}
