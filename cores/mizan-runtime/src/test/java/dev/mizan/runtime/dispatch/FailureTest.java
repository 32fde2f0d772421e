package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    private final ShopServer server = new ShopServer();

    private String buggy(String how) {
        return server.call("buggy", "{\"how\":\"" + how + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"runtime", "checked", "error", "throwable", "unlisted", "unsupported", "deep", "null", "half"})
    void fault_isAnInternalErrorWithNothingButAnId(String how) {
        assertThat(buggy(how))
                .matches("500 \\{\"error\":\\{\"code\":\"INTERNAL_ERROR\",\"details\":\\{\"id\":\"[0-9a-f]{16}\"},"
                        + "\"message\":\"Something went wrong.\"}}");
    }

    @Test
    void memoryRunOut_isThrownOn() {
        assertThatThrownBy(() -> buggy("memory")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void notImplemented_isToldWithItsSentence() {
        assertThat(buggy("todo"))
                .isEqualTo("501 {\"error\":{\"code\":\"NOT_IMPLEMENTED\",\"details\":null,\"message\":\"Not yet.\"}}");
    }

    @Test
    void declaredError_travelsWithCodeStatusAndDetails() {
        assertThat(server.call("order_item", "{\"left\":2}"))
                .isEqualTo("409 {\"error\":{\"code\":\"OUT_OF_STOCK\",\"details\":{\"left\":2},"
                        + "\"message\":\"Only 2 left.\"}}");
    }

    @Test
    void interruption_isUnavailableAndKept() {
        assertThat(buggy("interrupted")).startsWith("503 {\"error\":{\"code\":\"UNAVAILABLE\"");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void exception_ofTheFramework_isMappedByIt() {
        assertThat(buggy("security")).startsWith("401 ").doesNotContain("hunter2");
        assertThat(server.answer(
                        TestExchange.call("buggy", "{\"how\":\"security\"}").as("ann")))
                .startsWith("403 {\"error\":{\"code\":\"FORBIDDEN\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 429, 503})
    void rejection_ofTheFramework_isPutInTheEnvelope(int status) {
        assertThat(ShopServer.text(server.dispatcher.rejection(status, TestExchange.get("/session/"))))
                .startsWith(status + " {\"error\":{\"code\":");
    }

    @ParameterizedTest
    @CsvSource({"409, 409", "429, 429", "410, 400", "422, 400"})
    void status_withoutACode_isABadRequest(int status, int answered) {
        assertThat(buggy("status " + status))
                .isEqualTo(answered + " {\"error\":{\"code\":\"BAD_REQUEST\",\"details\":null,"
                        + "\"message\":\"The request was rejected.\"}}");
    }

    @Test
    void rejection_ofAnotherStatus_isTheNearestOne() {
        assertThat(ShopServer.text(server.dispatcher.rejection(406, TestExchange.get("/session/"))))
                .startsWith("400 ");
        assertThat(ShopServer.text(server.dispatcher.rejection(502, TestExchange.get("/session/"))))
                .startsWith("500 ");
        assertThat(server.dispatcher.rejection(405, TestExchange.get("/call/")).headers())
                .containsEntry("Allow", java.util.List.of("POST"));
    }
}
