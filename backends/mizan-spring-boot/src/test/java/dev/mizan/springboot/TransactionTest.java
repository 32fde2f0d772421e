package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction decides what became stale, and a bundle is one snapshot. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TransactionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    private Wire wire;

    @TestConfiguration
    static class Open {
        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
        jdbc.update("delete from note");
    }

    @AfterEach
    void calmDown() {
        desk.between(() -> {});
    }

    private int rows() {
        Integer rows = jdbc.queryForObject("select count(*) from note", Integer.class);
        return rows == null ? 0 : rows;
    }

    private static void assertStale(HttpResponse<String> answer, boolean header, boolean body) {
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate").isPresent())
                .as("X-Mizan-Invalidate of " + answer.body())
                .isEqualTo(header);
        assertThat(answer.body().contains("\"invalidate\""))
                .as("invalidate of " + answer.body())
                .isEqualTo(body);
    }

    @Test
    void committed_isTold() {
        assertStale(wire.call("add_note", "{\"text\":\"a\"}"), true, true);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void rolledBack_isNotTold() {
        HttpResponse<String> answer = wire.call("add_note", "{\"text\":\"bad\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertStale(answer, false, false);
        assertThat(rows()).isZero();
    }

    @Test
    void committedDespiteAnException_isToldInTheHeader() {
        HttpResponse<String> answer = wire.call("keep_note", "{\"text\":\"bad\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertStale(answer, true, false);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void failedWithoutATransaction_isToldInTheHeader() {
        assertStale(wire.call("try_note", "{\"text\":\"bad\"}"), true, false);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void innerCommitOfAnOuterRollback_isToldInTheHeader() {
        assertStale(wire.call("audit_note", "{\"text\":\"bad\"}"), true, false);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void rollbackOfAReadOnlyTransaction_provesNothing() {
        assertStale(wire.call("peek_note", "{\"text\":\"a\"}"), true, false);
    }

    @Test
    void innerRollbackOfAFunctionThatGoesOn_hidesNothing() {
        HttpResponse<String> answer = wire.call("patient_note", "{\"text\":\"a\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertStale(answer, true, true);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void refusalByMethodSecurity_beforeTheFunctionRan_isNotTold() {
        HttpResponse<String> answer = wire.call("guarded_note", "{\"text\":\"a\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertStale(answer, false, false);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked_note", "asking_note"})
    void refusalByMethodSecurity_afterTheFunctionRan_isTold(String function) {
        HttpResponse<String> answer = wire.call(function, "{\"text\":\"a\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertStale(answer, true, false);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void bundle_whoseMemberCaughtAFailureOfItsTransaction_isAnswered() {
        TransactionTemplate inner = new TransactionTemplate(manager);
        desk.between(() -> {
            try {
                inner.executeWithoutResult(status -> {
                    throw new IllegalStateException("expected");
                });
            } catch (IllegalStateException caught) {
                // The member goes on without it.
            }
        });

        HttpResponse<String> answer = wire.get("/api/mizan/ctx/notes/");

        assertThat(answer.body()).isEqualTo("{\"count_later\":\"0 true 4\",\"count_notes\":\"0 true 4\"}");
    }

    @Test
    void refusedArguments_makeNothingStale() {
        assertStale(wire.call("add_note", "{}"), false, false);
    }

    @Test
    void bundle_isOneReadOnlySnapshot() {
        desk.between(() -> CompletableFuture.runAsync(() -> jdbc.update("insert into note values ('other')"))
                .join());

        String body = wire.get("/api/mizan/ctx/notes/").body();

        assertThat(rows()).isEqualTo(2);
        // 4 is Connection.TRANSACTION_REPEATABLE_READ
        assertThat(body).isEqualTo("{\"count_later\":\"0 true 4\",\"count_notes\":\"0 true 4\"}");
    }
}
