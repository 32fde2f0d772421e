package dev.mizan.processors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's program in Kotlin over the emitted Java client, compiled without warnings and run against a server. */
final class KotlinClientTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));
    private static final Path EMITTED =
            ROOT.resolve("protocol/mizan-codegen/src/test/resources/goldens/client/afi/java");

    @TempDir
    private Path dir;

    private static String library() {
        return Tool.path("client-java", "jspecify", "jackson-core");
    }

    /** The program of the guide, with the package of the emitted client. */
    private static String program() throws IOException {
        Matcher block = Pattern.compile("(?ms)^```kotlin client=java\n(.*?)^```$")
                .matcher(Files.readString(ROOT.resolve("docs/guide/java.md")));
        assertThat(block.find()).isTrue();
        return block.group(1).replace("com.example.api", "golden.afi");
    }

    private static void succeeded(Tool.Run run) {
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
    }

    private Path compiled() throws Exception {
        Path classes = Files.createDirectories(dir.resolve("classes"));
        List<String> javac = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        javac.addAll(List.of("-cp", library()));
        try (Stream<Path> files = Files.list(EMITTED)) {
            javac.addAll(Tool.all(files.filter(file -> file.toString().endsWith(".java"))));
        }
        succeeded(Tool.javac(javac));
        Path source = Files.writeString(dir.resolve("Shop.kt"), program());
        String classPath = String.join(File.pathSeparator, classes.toString(), library(), Tool.path("kotlin-stdlib"));
        succeeded(Tool.java(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Tool.path("org/jetbrains/", "kotlinx-coroutines"),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-Werror",
                "-jvm-target",
                "17",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString())));
        return classes;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean session = exchange.getRequestURI().getPath().endsWith("/session/");
        int status = asked.contains("order_item") ? 409 : 200;
        String body = session ? "{\"contract\":\"\",\"csrf\":null,\"protocol\":1}" : reply(asked);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String reply(String asked) {
        return switch (asked) {
            case "{\"args\":{\"user_id\":5},\"fn\":\"find_user\"}" -> "{\"result\":{\"name\":\"Eve\",\"user_id\":5}}";
            case "{\"args\":{\"user_id\":6},\"fn\":\"find_user\"}" -> "{\"result\":null}";
            case "{\"args\":{\"id\":1},\"fn\":\"order_item\"}" ->
                "{\"error\":{\"code\":\"OUT_OF_STOCK\",\"details\":{\"left\":2},\"message\":\"Too few.\"}}";
            case "{\"args\":{\"shape\":{\"side\":3.0,\"type\":\"Square\"}},\"fn\":\"draw\"}" ->
                "{\"result\":{\"side\":3,\"type\":\"Square\"}}";
            default -> throw new AssertionError(asked);
        };
    }

    @Test
    void programOfTheGuide_runsOverTheEmittedClient() throws Exception {
        Path classes = compiled();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", KotlinClientTest::answer);
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/mizan";
            String classPath =
                    String.join(File.pathSeparator, classes.toString(), library(), Tool.path("kotlin-stdlib"));
            Tool.Run run = Tool.java(List.of("-cp", classPath, "com.example.ShopKt", base));
            assertThat(run.output().lines()).containsExactly("Eve", "nobody", "only 2 left", "9.0", "5");
            assertThat(run.exitCode()).isZero();
        } finally {
            server.stop(0);
        }
    }
}
