package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.sockets.FrameEndpoint;
import dev.mizan.runtime.sockets.FrameLimits;
import dev.mizan.runtime.spi.Transactions.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private final ShopServer server = new ShopServer();
    private final FrameEndpoint endpoint = FrameEndpoint.on(server.dispatcher, new FrameLimits(2_000, 3, 2));
    private final Line watcher = Line.to(endpoint);
    private final Line caller = Line.to(endpoint);

    @Test
    void change_byAnotherConnection_isTold() {
        assertThat(watch("c1", "user", "{'user_id':5}")).isEqualTo("{\"id\":\"c1\",\"type\":\"ok\"}");

        assertThat(update("5")).startsWith("{\"id\":\"m\",\"invalidate\"");

        assertThat(watcher.next()).isEqualTo("{\"ids\":[\"c1\"],\"type\":\"stale\"}");
        update("5");
        assertThat(watcher.next()).isEqualTo("{\"ids\":[\"c1\"],\"type\":\"stale\"}");
    }

    @Test
    void change_overHttp_isToldBeforeItsAnswer() {
        watch("c1", "user", "{'user_id':5}");

        server.call("update_profile", "{\"user_id\":5,\"name\":\"Ann\"}");

        assertThat(watcher.rest()).isEqualTo("{\"ids\":[\"c1\"],\"type\":\"stale\"}");
    }

    @Test
    void change_ofOtherParams_isNotTold() {
        watch("c1", "user", "{'user_id':5}");

        update("6");

        assertThat(watcher.rest()).isEmpty();
    }

    @Test
    void oneFrame_namesEverythingThatBecameStale() {
        watch("b", "user", "{'user_id':5}");
        watch("a", "user", "{'user_id':6}");
        watch("x", "catalog", "{}");

        caller.ask("{'type':'call','id':'m','fn':'clear_all'}");

        assertThat(watcher.rest()).isEqualTo("{\"ids\":[\"a\",\"b\"],\"type\":\"stale\"}");
    }

    @Test
    void functionAndMerge_makeTheirContextsStale() {
        watch("user", "user", "{'user_id':5}");
        watch("catalog", "catalog", "{}");

        caller.ask("{'type':'call','id':'m','fn':'touch_profile','args':{'user_id':5}}");
        assertThat(watcher.next()).isEqualTo("{\"ids\":[\"user\"],\"type\":\"stale\"}");
        caller.ask("{'type':'call','id':'m','fn':'save_item','args':{'id':2,'label':'Tea'}}");
        assertThat(watcher.next()).isEqualTo("{\"ids\":[\"catalog\"],\"type\":\"stale\"}");
    }

    @Test
    void ownChange_isNotTold_asItsAnswerSaysIt() {
        watch("c1", "user", "{'user_id':5}");

        assertThat(watcher.ask("{'type':'call','id':'m','fn':'clear_all'}")).contains("\"invalidate\":[\"user\"]");

        assertThat(watcher.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMMITTED, true", "UNKNOWN, true", "NONE, true", "ROLLED_BACK, false"})
    void ownChangeThatFails_isToldBeforeTheError_unlessItWasUndone(Outcome outcome, boolean told) {
        server.transactions.outcome = outcome;
        watch("c1", "user", "{'user_id':5}");

        watcher.send("{'type':'call','id':'m','fn':'update_profile','args':{'user_id':5,'name':'boom'}}");

        if (told) {
            assertThat(watcher.next()).isEqualTo("{\"ids\":[\"c1\"],\"type\":\"stale\"}");
        }
        assertThat(watcher.next()).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain("invalidate");
    }

    @Test
    void rollback_isNotTold() {
        server.transactions.outcome = Outcome.ROLLED_BACK;
        watch("c1", "user", "{'user_id':5}");

        update("5");

        assertThat(watcher.rest()).isEmpty();
    }

    @Test
    void param_thatAnInstanceDoesNotHave_isNotMeantByItsValues() {
        watch("c1", "tag", "{}");

        caller.ask("{'type':'call','id':'m','fn':'touch_label','args':{'text':'a'}}");
        assertThat(watcher.rest()).isEmpty();
        caller.ask("{'type':'call','id':'m','fn':'touch_label'}");
        assertThat(watcher.rest()).isEqualTo("{\"ids\":[\"c1\"],\"type\":\"stale\"}");
    }

    @Test
    void unwatched_isNotToldAnyMore() {
        watch("c1", "user", "{'user_id':5}");

        assertThat(watcher.ask("{'type':'unwatch','id':'u','to':'c1'}")).isEqualTo("{\"id\":\"u\",\"type\":\"ok\"}");
        update("5");

        assertThat(watcher.rest()).isEmpty();
        assertThat(watch("c1", "user", "{'user_id':5}")).isEqualTo("{\"id\":\"c1\",\"type\":\"ok\"}");
    }

    @Test
    void watchThatIsEndedBeforeItBegan_isAnsweredAndNeverTold() {
        watcher.send("{'type':'watch','id':'c1','context':'user','params':{'user_id':5}}")
                .send("{'type':'unwatch','id':'u','to':'c1'}");

        assertThat(java.util.Set.of(watcher.next(), watcher.next()))
                .isEqualTo(java.util.Set.of("{\"id\":\"c1\",\"type\":\"ok\"}", "{\"id\":\"u\",\"type\":\"ok\"}"));
        update("5");
        assertThat(watcher.rest()).isEmpty();
    }

    @Test
    void id_ofAWatch_isTaken() {
        watch("c1", "user", "{'user_id':5}");

        assertThat(watcher.ask("{'type':'call','id':'c1','fn':'whoami'}")).contains("id: in use");
        assertThat(watch("c1", "user", "{'user_id':6}")).contains("id: in use");
    }

    @Test
    void watchesBeyondTheLimit_areRefused() {
        watch("1", "user", "{'user_id':1}");
        watch("2", "user", "{'user_id':2}");
        watch("3", "user", "{'user_id':3}");

        assertThat(watch("4", "user", "{'user_id':4}"))
                .contains("There are 3 watches already (expected: fewer on one connection).");
        watcher.ask("{'type':'unwatch','id':'u','to':'2'}");
        assertThat(watch("4", "user", "{'user_id':4}")).isEqualTo("{\"id\":\"4\",\"type\":\"ok\"}");
    }

    @Test
    void watch_needsWhatTheReadNeeds() {
        assertThat(watch("c1", "mine", "{}")).contains("\"code\":\"UNAUTHORIZED\"", "\"id\":\"c1\"");
        assertThat(server.shop.log).isEmpty();
        assertThat(watch("c1", "user", "{'user_id':5}")).isEqualTo("{\"id\":\"c1\",\"type\":\"ok\"}");
        assertThat(server.shop.log).as("what ran for the watch").isEmpty();
    }

    @Test
    void closedConnection_isToldNothing() {
        watch("c1", "user", "{'user_id':5}");
        watcher.connection.close();

        update("5");
        watcher.send("{'type':'call','id':'m','fn':'whoami'}");

        Line other = Line.to(endpoint);
        assertThat(other.ask("{'type':'call','id':'m','fn':'whoami'}")).startsWith("{\"id\":\"m\"");
        assertThat(watcher.arrived()).isEmpty();
    }

    @Test
    void listenerThatFails_keepsNobodyElse() {
        server.dispatcher.listen((targets, cause) -> {
            throw new IllegalStateException("boom");
        });
        FrameEndpoint later = FrameEndpoint.on(server.dispatcher, FrameLimits.DEFAULTS);
        Line last = Line.to(later);
        last.ask("{'type':'watch','id':'c9','context':'user','params':{'user_id':5}}");

        assertThat(update("5")).contains("\"result\"");

        assertThat(last.next()).isEqualTo("{\"ids\":[\"c9\"],\"type\":\"stale\"}");
    }

    private String watch(String id, String context, String params) {
        return watcher.ask("{'type':'watch','id':'" + id + "','context':'" + context + "','params':" + params + "}");
    }

    private String update(String userId) {
        return caller.ask(
                "{'type':'call','id':'m','fn':'update_profile','args':{'user_id':" + userId + ",'name':'Ann'}}");
    }
}
