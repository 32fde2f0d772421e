package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.spi.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    private final ShopServer server = new ShopServer();

    @Test
    void call_answersTheResultAlone() {
        Reply.Content reply = server.send(TestExchange.call("echo", "{\"text\":\"é\"}"));

        assertThat(ShopServer.text(reply)).isEqualTo("200 {\"result\":\"é\"}");
        assertThat(reply.headers().toString()).isEqualTo("{Content-Type=[application/json], Cache-Control=[no-store]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"fn\":\"whoami\"}", "{\"args\":null,\"fn\":\"whoami\"}", " {\"fn\":\"whoami\",\"args\":{}}\n"
            })
    void args_mayBeAbsentOrNull(String body) {
        assertThat(server.answer(TestExchange.call(body))).isEqualTo("200 {\"result\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "\"echo\"",
                "{",
                "{}",
                "{\"fn\":1}",
                "{\"fn\":null}",
                "{\"args\":{}}",
                "{\"fn\":\"echo\",\"args\":[]}",
                "{\"fn\":\"echo\",\"args\":\"x\"}",
                "{\"fn\":\"echo\",\"x\":1}",
                "{\"fn\":\"echo\",\"args\":{},\"x\":1}",
                "{\"fn\":\"echo\",\"fn\":\"echo\"}",
                "{\"fn\":\"echo\",\"args\":{\"text\":\"a\",\"text\":\"a\"}}",
                "{\"fn\":\"echo\"} x",
                "{'fn':'echo'}",
                "{\"fn\":\"echo\",\"args\":{\"text\":\"\\ud800\"}}",
                "{\"fn\":\"echo\",\"args\":{\"text\":01}}",
                "{\"fn\":\"echo\",\"args\":{\"text\":1e1001}}",
                "{\"fn\":\"echo\",\"args\":{\"text\":NaN}}"
            })
    void body_thatIsNoCall_isBadRequest(String body) {
        assertThat(server.answer(TestExchange.call(body))).startsWith("400 {\"error\":{\"code\":\"BAD_REQUEST\"");
    }

    @Test
    void body_thatIsNotUtf8_isBadRequest() {
        byte[] bytes = "{\"fn\":\"echo\",\"args\":{\"text\":\"é\"}}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(server.answer(TestExchange.of("POST", "/call/", bytes).with("Content-Type", "application/json")))
                .isEqualTo("400 {\"error\":{\"code\":\"BAD_REQUEST\",\"details\":null,"
                        + "\"message\":\"The body cannot be read: the body is not UTF-8.\"}}");
    }

    @ParameterizedTest
    @CsvSource({"2000, 200", "2001, 413", "100000, 413"})
    void body_overTheLimit_isRefusedWithOrWithoutItsLength(int size, int status) {
        int envelope = TestExchange.call("echo", "{\"text\":\"\"}").content().length;
        TestExchange exchange = TestExchange.call("echo", "{\"text\":\"" + "x".repeat(size - envelope) + "\"}");
        assertThat(exchange.content()).hasSize(size);

        assertThat(server.send(exchange).status()).isEqualTo(status);
        assertThat(server.send(exchange.with("Content-Length", "" + exchange.content().length))
                        .status())
                .isEqualTo(status);
        assertThat(server.send(exchange.with("Content-Length", "10")).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""})
    void contentType_ofJson_isTaken(String type) {
        byte[] body = "{\"fn\":\"whoami\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(server.send(TestExchange.of("POST", "/call", body).with("Content-Type", type))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "application/json; charset=utf-16", "application/jsonp", "multipart/form-data"
            })
    void contentType_ofSomethingElse_isUnsupported(String type) {
        TestExchange exchange = TestExchange.of("POST", "/call/", new byte[0]);

        assertThat(server.answer(type.isEmpty() ? exchange : exchange.with("Content-Type", type)))
                .startsWith("415 {\"error\":{\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    @Test
    void function_unknown_isNotFoundAndItsNameIsCut() {
        assertThat(server.call("nobody", "{}"))
                .isEqualTo("404 {\"error\":{\"code\":\"NOT_FOUND\",\"details\":null,"
                        + "\"message\":\"There is no function nobody.\"}}");
        assertThat(server.call("n".repeat(1000), "{}")).hasSizeLessThan(250);
        assertThat(server.call("n".repeat(99) + "🐾🐾", "{}")).startsWith("404 ");
    }

    @Test
    void function_thatIsAView_isNotFound() {
        assertThat(server.call("profile_page", "{\"user_id\":1}")).startsWith("404");
    }

    @Test
    void function_thatIsInternal_isForbiddenForEverybody() {
        assertThat(server.call("hook", "{}")).startsWith("403 {\"error\":{\"code\":\"FORBIDDEN\"");
        assertThat(server.answer(TestExchange.call("hook", "{}").as("root"))).startsWith("403");
        assertThat(server.shop.log).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | required args.user_id",
                "{\"user_id\":null} | required args.user_id",
                "{\"user_id\":\"5\"} | type args.user_id",
                "{\"user_id\":5.0} | type args.user_id",
                "{\"user_id\":1e2} | type args.user_id",
                "{\"user_id\":3000000000} | type args.user_id",
                "{\"user_id\":5,\"x\":1} | unknown args.x"
            })
    void arguments_areDecodedStrictly(String args, String problem) {
        String answer = server.call("maybe", args);

        assertThat(answer).startsWith("422 {\"error\":{\"code\":\"VALIDATION_ERROR\"");
        assertThat(answer)
                .contains("\"code\":\"" + problem.split(" ")[0] + "\"", "\"path\":\"" + problem.split(" ")[1] + "\"");
    }

    @Test
    void problems_areAllToldSortedByPath() {
        assertThat(server.call("update_profile", "{\"b\":1,\"user_id\":\"x\",\"a\":1}"))
                .containsSubsequence("args.a", "args.b", "args.name", "args.user_id");
    }

    @Test
    void problems_andTheirPaths_areBounded() {
        ShopServer wide = new ShopServer(dev.mizan.runtime.spi.MizanSettings.DEFAULTS);
        String many = "[" + "1,".repeat(100_000) + "1]";
        String key = "k".repeat(100_000);

        assertThat(wide.call("ask", "{\"order\":{\"contact\":{\"first_name\":\"A\",\"tags\":" + many + "}}}"))
                .hasSizeLessThan(20_000);
        assertThat(wide.call("ask", "{\"order\":{\"contact\":{\"first_name\":\"A\"},\"phones\":{\"" + key + "\":1}}}"))
                .hasSizeLessThan(2_000);
        assertThat(wide.call("ask", "{\"" + "🐾".repeat(1_000) + "\":1}")).startsWith("422 ");
        assertThat(wide.call("ask", "{\"x" + "🐾".repeat(1_000) + "\":1}")).startsWith("422 ");
        assertThat(wide.call("ask", "{\"order\":{},\"" + key + "\":1}"))
                .contains("\"path\":\"args." + "k".repeat(995) + "…\"");
        assertThat(wide.call("ask", "{\"" + key + "\":1,\"" + key + "\":1}"))
                .isEqualTo("400 {\"error\":{\"code\":\"BAD_REQUEST\",\"details\":null,\"message\":"
                        + "\"The body cannot be read: the key \\\"" + "k".repeat(100)
                        + "…\\\" stands twice in one object.\"}}");
    }

    @Test
    void result_thatIsNull_isWritten() {
        assertThat(server.call("maybe", "{\"user_id\":2}")).isEqualTo("200 {\"result\":null}");
    }

    @ParameterizedTest
    @CsvSource({"now, \"now\"", "soon, \"soon\"", "null, null"})
    void stage_isAwaited(String how, String result) {
        assertThat(server.call("later", "{\"how\":\"" + how + "\"}")).isEqualTo("200 {\"result\":" + result + "}");
    }

    @Test
    void stage_thatFails_failsAsTheFunctionWould() {
        assertThat(server.call("later", "{\"how\":\"fail\"}"))
                .isEqualTo("409 {\"error\":{\"code\":\"OUT_OF_STOCK\",\"details\":{\"left\":7},"
                        + "\"message\":\"Only 7 left.\"}}");
    }

    @Test
    void start_withoutAValidatorForConstraints_saysSo() {
        assertThatThrownBy(() -> Dispatcher.create(server.parts(ShopServer.SETTINGS, java.util.Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no validator");
    }
}
