package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.Transactions.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvalidationTest {

    private final ShopServer server = new ShopServer();

    @AfterEach
    void everyWatch_isClosed() {
        assertThat(server.transactions.open).isZero();
    }

    @Test
    void argumentsThatMatchAParam_scopeTheTarget() {
        assertThat(server.call("update_profile", "{\"user_id\":5,\"name\":\"Ann\"}"))
                .isEqualTo("[user;user_id=5] 200 {\"invalidate\":[{\"context\":\"user\",\"params\":{\"user_id\":5}}],"
                        + "\"result\":{\"ok\":true}}");
    }

    @Test
    void call_runsInWhatTheTransactionsPutAroundIt() {
        server.call("update_profile", "{\"user_id\":5,\"name\":\"Ann\"}");

        assertThat(server.transactions.surrounded).isEqualTo(1);
    }

    @Test
    void withoutCommonParam_theWholeContextIsStale() {
        assertThat(server.call("clear_all", "{}"))
                .isEqualTo("[user] 200 {\"invalidate\":[\"user\"],\"result\":{\"ok\":true}}");
    }

    @Test
    void functionTarget_isNamedByItsFunctionInTheHeader() {
        assertThat(server.call("touch_profile", "{\"user_id\":5}"))
                .isEqualTo("[user_profile;user_id=5] 200 {\"invalidate\":[{\"context\":\"user\","
                        + "\"function\":\"user_profile\",\"params\":{\"user_id\":5}}],\"result\":{\"ok\":true}}");
    }

    @Test
    void targets_areSortedAndCoveredOnesLeftOut() {
        assertThat(server.call("touch_many", "{\"text\":\"a b/é\",\"user_id\":5}"))
                .isEqualTo("[catalog, tag;text=a%20b%2F%C3%A9, user;user_id=5] 200 {\"invalidate\":[\"catalog\","
                        + "{\"context\":\"tag\",\"params\":{\"text\":\"a b/é\"}},"
                        + "{\"context\":\"user\",\"params\":{\"user_id\":5}}],\"result\":{\"ok\":true}}");
    }

    @Test
    void argumentThatIsNull_doesNotScope() {
        assertThat(server.call("touch_label", "{\"text\":null}")).startsWith("[tag] 200 {\"invalidate\":[\"tag\"]");
        assertThat(server.call("touch_label", "{}")).startsWith("[tag] 200 ");
    }

    @Test
    void mutationThatIsRefused_makesNothingStale() {
        assertThat(server.call("update_profile", "{\"user_id\":5}")).startsWith("422 ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NONE", "COMMITTED", "UNKNOWN"})
    void failureThatWasNotRolledBack_isToldInTheHeaderOnly(Outcome outcome) {
        server.transactions.outcome = outcome;

        assertThat(server.call("update_profile", "{\"user_id\":5,\"name\":\"boom\"}"))
                .startsWith("[user;user_id=5] 500 ")
                .doesNotContain("invalidate");
    }

    @ParameterizedTest
    @CsvSource({"NONE, ''", "COMMITTED, '[user;user_id=5] '", "UNKNOWN, '[user;user_id=5] '", "ROLLED_BACK, ''"})
    void refusalBeforeTheFunctionRan_makesNothingStale(Outcome outcome, String stale) {
        server.transactions.outcome = outcome;

        assertThat(server.call("update_profile", "{\"user_id\":5,\"name\":\"deny\"}"))
                .startsWith(stale + "401 ")
                .doesNotContain("invalidate");
    }

    @Test
    void rollback_makesNothingStaleWhateverTheFunctionAnswers() {
        server.transactions.outcome = Outcome.ROLLED_BACK;

        assertThat(server.call("update_profile", "{\"user_id\":5,\"name\":\"Ann\"}"))
                .isEqualTo("200 {\"result\":{\"ok\":true}}");
        assertThat(server.call("update_profile", "{\"user_id\":5,\"name\":\"boom\"}"))
                .startsWith("500 ");
        assertThat(server.call("rename_user", "{\"user_id\":5,\"name\":\"Ann\"}"))
                .isEqualTo("200 {\"result\":{\"name\":\"Ann\",\"user_id\":5}}");
    }

    @Test
    void merge_sendsTheResultAndCountsAsAnInvalidationInTheHeader() {
        assertThat(server.call("rename_user", "{\"user_id\":5,\"name\":\"Ann\"}"))
                .isEqualTo("[user;user_id=5] 200 {\"merge\":[{\"context\":\"user\",\"params\":{\"user_id\":5},"
                        + "\"slot\":\"user_profile\",\"value\":{\"name\":\"Ann\",\"user_id\":5}}],"
                        + "\"result\":{\"name\":\"Ann\",\"user_id\":5}}");
    }

    @Test
    void merge_withoutTheSlotsParams_becomesAnInvalidation() {
        assertThat(server.call("rename_user", "{\"name\":\"Ann\"}"))
                .isEqualTo("[user] 200 {\"invalidate\":[\"user\"],\"result\":{\"name\":\"Ann\",\"user_id\":0}}");
    }

    @Test
    void upsert_namesItsKey() {
        assertThat(server.call("save_item", "{\"id\":2,\"label\":\"Tea\"}"))
                .isEqualTo("[catalog] 200 {\"merge\":[{\"context\":\"catalog\",\"key\":\"id\",\"params\":{},"
                        + "\"slot\":\"items\",\"value\":{\"id\":2,\"label\":\"Tea\"}}],"
                        + "\"result\":{\"id\":2,\"label\":\"Tea\"}}");
    }
}
