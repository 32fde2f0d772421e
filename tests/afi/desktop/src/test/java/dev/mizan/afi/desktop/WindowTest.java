package dev.mizan.afi.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.windows.Screen;
import dev.mizan.windows.WindowProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A window as its user and its machine see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowTest {

    private Screen screen;
    private WindowProcess program;

    @BeforeAll
    void start() throws IOException {
        screen = Screen.open();
        program = WindowProcess.start(screen, DrivenFixture.class, List.of());
        program.open("main", "/");
    }

    @AfterAll
    void stop() {
        program.close();
        screen.close();
    }

    @Test
    void program_listensOnNoPort() throws IOException {
        call("main", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"whoami\"}");

        assertThat(listening(program.process().pid())).isEmpty();
        assertThat(listening(ProcessHandle.current().pid()))
                .as("this process, once it listens")
                .isEmpty();
        try (var socket = new java.net.ServerSocket(0)) {
            assertThat(listening(ProcessHandle.current().pid())).hasSize(1);
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void caller_isTheUserOfTheWindow() throws IOException {
        program.open("vic", "/?user=vic");

        assertThat(call("vic", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"whoami\"}"))
                .contains("\"user_id\":\"vic\"");
    }

    @Test
    void change_inOneWindow_isToldToTheOther() throws IOException {
        program.open("left", "/");
        program.open("right", "/");
        call("left", "{\"type\":\"watch\",\"id\":\"w\",\"context\":\"user\",\"params\":{\"user_id\":2}}");

        call("right", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"touch_profile\",\"args\":{\"user_id\":2}}");

        assertThat(program.take("alert-left")).isEqualTo("{\"ids\":[\"w\"],\"type\":\"stale\"}");
    }

    @Test
    void viewFunction_isAPageOfTheProgram() throws IOException {
        program.open("profile", "/profile/5/");

        assertThat(program.evaluate("profile", "document.title + ' ' + document.querySelector('h1').textContent"))
                .isEqualTo("Eve Eve");
    }

    @Test
    void pathOfThePagesOwn_getsTheStartPage_andAFileThatIsMissingAnError() throws IOException {
        program.open("route", "/owners/5");
        assertThat(program.evaluate("route", "document.title")).isEqualTo("Lines");

        program.open("missing", "/missing.html");
        assertThat(program.evaluate("missing", "document.body.innerText"))
                .contains("This page cannot be shown", "There is no page /missing.html.", "Back to the start");
    }

    @Test
    void link_thatLeadsOut_isHandedOutside() throws IOException {
        program.open("link", "/");

        program.evaluate("link", "document.querySelector('#away').click()");

        assertThat(program.take("outside")).isEqualTo("http://127.0.0.1:1/away");
        assertThat(program.evaluate("link", "location.protocol + ' ' + document.title"))
                .isEqualTo("mizan: Lines");
    }

    @Test
    void script_thatLeadsOut_isBroughtBack_andTheBridgeStaysAtHome() throws IOException {
        try (ServerSocketChannel stranger = stranger()) {
            program.open("script", "/");

            program.evaluate("script", "window.before = true; location.href = '" + url(stranger) + "gone'; ''");

            assertThat(program.take("outside")).isEqualTo(url(stranger) + "gone");
            program.until("script", "!window.before && !!window.mizanBridge && document.title === 'Lines'");
            assertThat(call("script", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"whoami\"}"))
                    .startsWith("{\"id\":\"1\"");
        }
    }

    @Test
    void strangers_areNotAskedForAnything() throws IOException {
        try (ServerSocketChannel stranger = stranger()) {
            program.open("strict", "/");
            program.evaluate("strict", """
                    window.refused = 0;
                    const refuse = () => refused++;
                    const image = Object.assign(new Image(), { onerror: refuse, src: '%1$sa.png' });
                    const script = document.createElement('script');
                    document.body.append(image, Object.assign(script, { onerror: refuse, src: '%1$sa.js' }));
                    document.body.append(Object.assign(document.createElement('iframe'), { src: '%1$s' }));
                    fetch('%1$s').catch(refuse);
                    window.open('%1$s');
                    document.querySelector('#away').href = '%1$s';
                    document.querySelector('#away').click();
                    ''
                    """.formatted(url(stranger)));

            program.until("strict", "refused === 3");
            assertThat(program.take("outside")).isEqualTo(url(stranger));
            assertThat(stranger.accept()).as("a connection").isNull();

            program.evaluate("strict", "location.href = '" + url(stranger) + "'; ''");
            assertThat(program.take("outside")).isEqualTo(url(stranger));
        }
    }

    @Test
    void bridge_isNoWayIntoTheJvm() throws IOException {
        program.open("reach", "/");

        assertThat(program.evaluate("reach", """
                (() => {
                  const ways = [
                    () => mizanBridge.getClass().forName('java.lang.Runtime'),
                    () => mizanBridge.getClass().getClassLoader(),
                    () => mizanBridge.getClass().getModule(),
                    () => mizanBridge.frames,
                  ];
                  const reached = (way) => {
                    try {
                      return way() instanceof Object || typeof way() === 'object';
                    } catch {
                      return false;
                    }
                  };
                  return ways.map(reached).join(' ');
                })()
                """)).isEqualTo("false false false false");
    }

    @Test
    void quit_answersEverythingThatWasAsked() throws IOException, InterruptedException {
        try (WindowProcess other = WindowProcess.start(screen, DrivenFixture.class, List.of())) {
            other.open("main", "/");
            other.evaluate("main", "begin()");
            other.take("alert-main");
            other.evaluate("main", """
                for (let i = 0; i < 200; i++) {
                  say(JSON.stringify({ type: 'call', id: String(i), fn: 'echo', args: { text: 'x' } }));
                }
                ''
                """);
            other.tell("quit");

            for (int i = 0; i < 200; i++) {
                assertThat(other.take("alert-main")).containsAnyOf("\"type\":\"result\"", "\"UNAVAILABLE\"");
            }
            assertThat(other.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.process().exitValue()).isZero();
        }
    }

    @Test
    void signal_endsTheProgram() throws IOException, InterruptedException {
        try (WindowProcess other = WindowProcess.start(screen, DrivenFixture.class, List.of())) {
            other.open("main", "/");

            other.process().destroy();

            assertThat(other.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void killed_leavesNothing_andStartsAgain(@TempDir Path home, @TempDir Path temporary) throws Exception {
        Path natives = Path.of("target", "javafx-natives").toAbsolutePath();
        List<String> options =
                List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-Djavafx.cachedir=" + natives);
        try (WindowProcess first = WindowProcess.start(screen, DrivenFixture.class, options)) {
            first.open("main", "/");
            call(first, "main", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"clear_all\"}");
            List<ProcessHandle> children = first.process().descendants().toList();

            first.process().destroyForcibly().waitFor();

            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(filesBelow(home)).isEmpty();
        assertThat(filesBelow(temporary)).isEmpty();

        try (WindowProcess second = WindowProcess.start(screen, DrivenFixture.class, options)) {
            second.open("main", "/");
            assertThat(call(second, "main", "{\"type\":\"call\",\"id\":\"1\",\"fn\":\"whoami\"}"))
                    .startsWith("{\"id\":\"1\"");
        }
        assertThat(filesBelow(home)).isEmpty();
        assertThat(filesBelow(temporary)).isEmpty();
    }

    private static ServerSocketChannel stranger() throws IOException {
        ServerSocketChannel stranger = ServerSocketChannel.open();
        stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        stranger.configureBlocking(false);
        return stranger;
    }

    private static String url(ServerSocketChannel stranger) throws IOException {
        return "http://127.0.0.1:" + ((InetSocketAddress) stranger.getLocalAddress()).getPort() + "/";
    }

    private String call(String window, String frame) throws IOException {
        return call(program, window, frame);
    }

    private static String call(WindowProcess program, String window, String frame) throws IOException {
        program.evaluate(window, "begin()");
        assertThat(program.take("alert-" + window)).contains("\"type\":\"ready\"");
        program.tell("call", window, "say", frame);
        return program.take("alert-" + window);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The local addresses of the process's sockets that listen, as Linux tells them. */
    private static List<String> listening(long pid) throws IOException {
        Set<String> own;
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            own = open.map(WindowTest::target).collect(Collectors.toSet());
        }
        assertThat(own).as("open files of " + pid).isNotEmpty();
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc", Long.toString(pid), "net", table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]"))
                .map(columns -> columns[1])
                .toList();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
