package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mizan.wire.WireResult.Mismatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runner against a tiny server that answers {@code {"a":1,"name":"ann"}}, chunked, to everything. */
final class WireRunnerTest {

    private static final String BODY = "{\"a\":1,\"name\":\"ann\"}";

    @TempDir
    Path temp;

    private CaseFolder folder;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        folder = new CaseFolder(temp);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.getResponseHeaders().add("X-Two", "one");
            exchange.getResponseHeaders().add("X-Two", "two");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : 0);
            if (!head) {
                exchange.getResponseBody().write(BODY.getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'status': 200, 'text': '{"a":1,"name":"ann"}'}
            {'status': 200, 'json': {'name': 'ann', 'a': 1}}
            {'status': 200, 'json': {'a': 1, 'name': '${name}'}}
            {'status': 200, 'json': {'a': 1, 'name': '${word}'}}
            {'status': 200, 'json': {'a': '${json}', 'name': 'ann'}}
            {'status': 200, 'json': '${json}'}
            {'status': 200, 'any': true, 'headers': {'x-two': ['one', 'two'], 'X-Three': null}}
            {'status': 200, 'any': true, 'lacks': ['bob']}
            """)
    void answer_asExpected_passes(String expected) {
        WireResult result = run("GET", expected);

        assertThat(result.report()).isEmpty();
        assertThat(result.passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'status': 201, 'any': true}                                        | status
            {'status': 200, 'json': {'a': 2, 'name': 'ann'}}                    | body
            {'status': 200, 'json': {'a': 1}}                                   | body
            {'status': 200, 'json': {'a': 1, 'name': 'ann', 'z': null}}         | body
            {'status': 200, 'json': {'a': 1.0, 'name': 'ann'}}                  | body
            {'status': 200, 'text': '{"name":"ann","a":1}'}                     | body
            {'status': 200, 'text': '{"a":1,"name":"ann"} '}                    | body
            {'status': 200, 'text': '{"a":1'}                                   | body
            {'status': 200, 'json': {'a': '${word}', 'name': 'ann'}}            | body
            {'status': 200, 'error': 'NOT_FOUND'}                               | body
            {'status': 200, 'any': true, 'headers': {'X-Two': 'one'}}           | header X-Two
            {'status': 200, 'any': true, 'headers': {'X-Two': ['two', 'one']}}  | header X-Two
            {'status': 200, 'any': true, 'headers': {'X-Two': null}}            | header X-Two
            {'status': 200, 'any': true, 'headers': {'X-Three': 'three'}}       | header X-Three
            {'status': 200, 'any': true, 'headers': {'Cache-Control': null}}    | header Cache-Control
            {'status': 200, 'any': true, 'lacks': ['ann']}                      | text
            {'status': 200, 'any': true, 'lacks': ['two']}                      | text
            """)
    void answer_otherThanExpected_isTold(String expected, String part) {
        WireResult result = run("GET", expected);

        assertThat(result.passed()).isFalse();
        assertThat(result.mismatches()).extracting(Mismatch::part).containsExactly(part);
    }

    @Test
    void request_inParallel_isSentThatOften() {
        String members = "'parallel': 5, 'request': {'get': '/'}, 'expect': {'status': 200, 'any': true";

        WireResult result = WireRunner.run(only(members + "}"), uri());

        assertThat(result.report()).isEmpty();
        assertThat(result.answers()).hasSize(5);
        assertThat(WireRunner.run(only(members + ", 'lacks': ['ann']}"), uri()).passed())
                .isFalse();
    }

    @Test
    void answer_toHead_hasNoBody() {
        assertThat(run("HEAD", "{'status': 200, 'text': ''}").report()).isEmpty();
    }

    @Test
    void report_ofAFailure_showsExpectedAboveActualAndTheRequest() {
        WireResult result = run("GET", "{'status': 404, 'json': {'a': 1, 'name': 'bob'}}");

        assertThat(result.report())
                .isEqualTo("""
                        test/it, step 1 of 1
                        why         A rule.
                        status
                          expected  404
                          actual    200
                        body
                          expected  {"a":1,"name":"bob"}
                          actual    {"a":1,"name":"ann"}
                                                   ^ different from byte 15 on: ann"}
                        request     %d bytes
                          | GET / HTTP/1.1
                          | Host: %s
                          | Connection: close""".formatted(45 + uri().getRawAuthority().length(), uri().getRawAuthority()));
    }

    @Test
    void connection_thatEndsEarly_isAFailure() throws IOException {
        try (Answering answering = Answering.with("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort")) {
            WireResult result = WireRunner.run(get("{'status': 200, 'any': true}"), answering.uri());

            assertThat(result.mismatches()).extracting(Mismatch::part).containsExactly("connection");
            assertThat(result.report()).contains("the answer ends after 5 of 10 bytes");
        }
    }

    @Test
    void answer_thatIsNoHttp_isAFailure() throws IOException {
        try (Answering answering = Answering.with("<html>\r\n\r\n")) {
            WireResult result = WireRunner.run(get("{'status': 200, 'any': true}"), answering.uri());

            assertThat(result.report()).contains("the answer begins with \"<html>\"");
        }
    }

    @Test
    void server_thatIsNotThere_isAFailure() throws IOException {
        URI gone;
        try (Answering answering = Answering.with()) {
            gone = answering.uri();
        }

        assertThat(WireRunner.run(get("{'status': 200, 'any': true}"), gone).passed())
                .isFalse();
    }

    @Test
    void bytes_areSentAsDeclared() throws IOException {
        WireCase wireCase = only("'request': {'method': 'PoST', 'target': '/%zz?${name}',"
                + " 'headers': {'X-Two': ['1', '2'], 'Connection': null}, 'body': {'join': ['é', {'hex': 'ff 00'},"
                + " {'base64': 'AQI='}, {'repeat': '[', 'times': 3}, {'json': {'b':1.0,'a':[]}}]}},"
                + " 'expect': {'status': 200, 'text': 'x'}");
        try (Answering answering = Answering.with(Answering.ok("x"))) {
            assertThat(WireRunner.run(wireCase, answering.uri()).report()).isEmpty();

            assertThat(answering.requests())
                    .containsExactly("PoST /%zz?ann HTTP/1.1\r\nX-Two: 1\r\nX-Two: 2\r\nContent-Length: 25\r\n\r\n"
                            + "Ã©ÿ\u0000\u0001\u0002[[[{\"b\":1.0,\"a\":[]}");
        }
    }

    @Test
    void chunkedBody_isSentInChunks() throws IOException {
        WireCase wireCase = only("'request': {'raw': {'chunked': {'repeat': 'a', 'times': 1001}},"
                + " 'headers': {'Transfer-Encoding': 'chunked'}}, 'expect': {'status': 200, 'text': 'x'}");
        try (Answering answering = Answering.with(Answering.ok("x"))) {
            assertThat(WireRunner.run(wireCase, answering.uri()).report()).isEmpty();

            assertThat(answering.requests().getFirst())
                    .startsWith("POST /base/call/ HTTP/1.1\r\nContent-Type: application/json\r\n")
                    .contains("\r\nTransfer-Encoding: chunked\r\n")
                    .doesNotContain("Content-Length")
                    .endsWith("\r\n\r\n3e8\r\n" + "a".repeat(1000) + "\r\n1\r\na\r\n0\r\n\r\n");
        }
    }

    @Test
    void steps_keepCookiesAndCapturedValues() throws IOException {
        String first = "HTTP/1.1 200 OK\r\nCache-Control: no-store\r\n"
                + "Set-Cookie: csrf=t1; Path=/\r\nSet-Cookie: old=; Max-Age=0\r\n"
                + "Content-Length: 26\r\n\r\n{\"cookie\":{\"name\":\"csrf\"}}";
        WireCase wireCase =
                only("'given': 'token', 'request': {'call': {'t': '${token}'}, 'headers': {'X-Token': '${token}'}},"
                        + " 'expect': {'status': 200, 'text': '${token}'}");
        try (Answering answering = Answering.with(first, Answering.ok("t1"))) {
            assertThat(WireRunner.run(wireCase, answering.uri()).report()).isEmpty();

            assertThat(answering.requests().getLast())
                    .contains("X-Token: t1\r\n", "Cookie: csrf=t1\r\n")
                    .endsWith("{\"t\":\"t1\"}");
        }
    }

    @Test
    void cookie_thatExpires_isSentNoMore() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: 0\r\n";
        String step = "{'request': {'get': '/'}, 'expect': {'status': 200, 'text': ''}}";
        WireCase wireCase = only("'steps': [" + step + "," + step + "," + step + "]");
        try (Answering answering = Answering.with(
                ok + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n",
                ok + "Set-Cookie: a=; Max-Age=0\r\n\r\n",
                ok + "\r\n")) {
            assertThat(WireRunner.run(wireCase, answering.uri()).report()).isEmpty();

            assertThat(answering.requests().get(1)).contains("Cookie: a=1; b=2\r\n");
            assertThat(answering.requests().getLast()).contains("Cookie: b=2\r\n");
        }
    }

    @Test
    void capture_ofSomethingAbsent_isAFailure() throws IOException {
        WireCase wireCase = only("'given': 'token', 'request': {'get': '/'}, 'expect': {'status': 200, 'any': true}");
        try (Answering answering = Answering.with(Answering.ok("{\"cookie\":{\"name\":\"csrf\"}}"))) {
            WireResult result = WireRunner.run(wireCase, answering.uri());

            assertThat(result.mismatches()).extracting(Mismatch::part).containsExactly("capture token");
        }
    }

    @Test
    void informationalAnswer_isPassedOver() throws IOException {
        try (Answering answering = Answering.with("HTTP/1.1 100 Continue\r\n\r\n" + Answering.ok("x"))) {
            assertThat(WireRunner.run(get("{'status': 200, 'text': 'x'}"), answering.uri())
                            .report())
                    .isEmpty();
        }
    }

    private WireResult run(String method, String expected) {
        return WireRunner.run(
                only("'request': {'method': '" + method + "', 'target': '/'}, 'expect': " + expected), uri());
    }

    private WireCase get(String expected) {
        return only("'request': {'get': '/'}, 'expect': " + expected);
    }

    private WireCase only(String members) {
        return folder.only(quoted(members));
    }

    /** Cases in these tests have single quotes; the double ones among them belong to texts. */
    private static String quoted(String members) {
        return members.replace("\"", "\\\"").replace('\'', '"');
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
