package dev.mizan.freshness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@code redis-server} of Debian on a free port of this machine, in a folder of its own. */
final class RedisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = options;
        this.process = begin();
    }

    static RedisServer start(String... options) {
        try {
            return new RedisServer(Files.createTempDirectory("mizan-redis"), freePort(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port whose number leaves room for that of the cluster's bus, ten thousand above. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() < 50_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    private Process begin() {
        List<String> command = new ArrayList<>(List.of(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--daemonize",
                "no"));
        command.addAll(options);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitAnswer(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "redis-server cannot be started (expected: Debian's package redis-server)", e);
        }
    }

    private void awaitAnswer(Process started) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!cli("PING").equals("PONG")) {
            if (!started.isAlive() || System.nanoTime() - until > 0) {
                throw new IllegalStateException(
                        "redis-server does not answer: " + Files.readString(folder.resolve("log")));
            }
            Thread.onSpinWait();
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** What {@code redis-cli} answers to a command. */
    String cli(String... command) {
        List<String> all = new ArrayList<>(List.of("redis-cli", "-p", Integer.toString(port)));
        all.addAll(Arrays.asList(command));
        try {
            Process cli = new ProcessBuilder(all).redirectErrorStream(true).start();
            String said = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            cli.waitFor();
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it from answering without ending it. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a crash would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins again with what it has on disk: nothing, unless a snapshot was {@linkplain #snapshot taken}. */
    void restart() {
        kill();
        process = begin();
    }

    /** Writes everything to disk. */
    void snapshot() {
        if (!cli("SAVE").equals("OK")) {
            throw new IllegalStateException("redis-server wrote no snapshot");
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!Objects.requireNonNull(file).toFile().delete()) {
                    throw new IllegalStateException(file + ": cannot be deleted");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
