package dev.mizan.afi.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The fixture as a process of its own: what is left when it ends. */
class ProcessTest {

    private static final Pattern READY = Pattern.compile("ready: (http://127\\.0\\.0\\.1:(\\d+)/api/mizan/)");
    private static final int SIGTERM_EXIT = 128 + 15;

    @TempDir
    Path folder;

    private record Server(Process process, URI base, int port) {

        int status() throws Exception {
            HttpRequest session =
                    HttpRequest.newBuilder(base.resolve("session/")).build();
            return HttpClient.newHttpClient()
                    .send(session, BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private Server start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AfiServer.class.getName(),
                        "--server.port=" + port)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new Server(process, URI.create(ready.group(1)), Integer.parseInt(ready.group(2)));
            }
        }
        throw new AssertionError("the server ended before it was ready");
    }

    @Test
    @Timeout(120)
    void process_thatIsKilled_leavesNothingAndStartsAgain() throws Exception {
        Server first = start(0);
        assertThat(first.status()).isEqualTo(200);
        List<ProcessHandle> children = first.process().descendants().toList();
        first.process().destroyForcibly();
        assertThat(first.process().waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(children).isEmpty();
        assertThat(folder).isEmptyDirectory();
        Server second = start(first.port());
        try {
            assertThat(second.status()).isEqualTo(200);
        } finally {
            second.process().destroyForcibly();
        }
    }

    @Test
    @Timeout(120)
    void process_thatIsAskedToEnd_ends() throws Exception {
        Server server = start(0);
        assertThat(server.status()).isEqualTo(200);
        server.process().destroy();

        assertThat(server.process().waitFor(45, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process().exitValue()).isEqualTo(SIGTERM_EXIT);
        assertThat(folder).isEmptyDirectory();
    }
}
