package dev.mizan.wire;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The suite as a command, for servers that no JUnit test starts.
 *
 * <pre>{@code java -cp … dev.mizan.wire.WireCommand http://127.0.0.1:9000 protocol/spec/cases csrf/}</pre>
 */
public final class WireCommand {

    private WireCommand() {}

    /** Runs the cases against a server; exit code 0 if all pass, 1 if not, 2 if nothing could be run. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** The exit code of a run whose report goes to {@code out}. */
    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("usage: server folder [beginning of ids] (such as http://127.0.0.1:9000 protocol/spec/cases)");
            return 2;
        }
        try {
            String beginning = arguments.length == 3 ? arguments[2] : "";
            List<WireCase> cases = WireSuite.load(Path.of(arguments[1])).cases().stream()
                    .filter(each -> each.id().startsWith(beginning))
                    .toList();
            return run(out, cases, URI.create(arguments[0]));
        } catch (CaseFileException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private static int run(PrintStream out, List<WireCase> cases, URI server) {
        long failed = 0;
        for (WireCase each : cases) {
            WireResult result = WireRunner.run(each, server);
            if (!result.passed()) {
                failed++;
                out.println(result.report());
                out.println();
            }
        }
        out.println(cases.size() + " cases, " + failed + " failed");
        return cases.isEmpty() ? 2 : failed == 0 ? 0 : 1;
    }
}
