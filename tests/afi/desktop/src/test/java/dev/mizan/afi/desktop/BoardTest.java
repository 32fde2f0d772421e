package dev.mizan.afi.desktop;

import dev.mizan.afi.board.ConformanceTest;
import dev.mizan.afi.board.RunningAdapter;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.io.IOException;

/** Desktop windows on the conformance board. */
final class BoardTest extends ConformanceTest {

    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public RunningAdapter start() throws IOException {
        WindowFrames frames = new WindowFrames();
        return RunningAdapter.ipc(
                frames, FunctionRegistry.discover(getClass().getClassLoader()).contract(), frames::close);
    }
}
