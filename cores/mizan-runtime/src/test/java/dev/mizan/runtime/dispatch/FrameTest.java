package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.sockets.FrameEndpoint;
import dev.mizan.runtime.sockets.FrameLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private final ShopServer server = new ShopServer();
    private final FrameEndpoint endpoint = FrameEndpoint.on(server.dispatcher, new FrameLimits(2_000, 3, 2));
    private final Line line = Line.to(endpoint);

    @Test
    void call_isAnsweredWithItsResult() {
        assertThat(line.ask("{'type':'call','id':'7','fn':'echo','args':{'text':'é\\n'}}"))
                .isEqualTo("{\"id\":\"7\",\"result\":\"é\\n\",\"type\":\"result\"}");
    }

    @Test
    void mutation_isAnsweredWithWhatItMadeStale() {
        assertThat(line.ask("{'type':'call','id':'7','fn':'update_profile','args':{'user_id':5,'name':'Ann'}}"))
                .isEqualTo("{\"id\":\"7\",\"invalidate\":[{\"context\":\"user\",\"params\":{\"user_id\":5}}],"
                        + "\"result\":{\"ok\":true},\"type\":\"result\"}");
        assertThat(line.ask("{'type':'call','id':'7','fn':'save_item','args':{'id':2,'label':'Tea'}}"))
                .startsWith("{\"id\":\"7\",\"merge\":[{");
    }

    @Test
    void read_isAnsweredWithTheBundle() {
        assertThat(line.ask("{'type':'fetch','id':'8','context':'user','params':{'user_id':5}}"))
                .isEqualTo("{\"id\":\"8\",\"result\":{\"user_orders\":[\"a5\",\"b5\"],"
                        + "\"user_profile\":{\"name\":\"Eve\",\"user_id\":5}},\"type\":\"result\"}");
    }

    @Test
    void params_ofAReadAreJsonAndStrict() {
        String answer = line.ask("{'type':'fetch','id':'8','context':'user','params':{'user_id':'5','x':1}}");

        assertThat(answer)
                .startsWith("{\"error\":{\"code\":\"VALIDATION_ERROR\",\"details\":[")
                .contains("\"path\":\"params.user_id\"", "\"path\":\"params.x\"")
                .endsWith("\"id\":\"8\",\"type\":\"error\"}");
    }

    @Test
    void list_thatIsLeftOutOfARead_isEmpty() {
        assertThat(line.ask("{'type':'fetch','id':'8','context':'search','params':{'q':'a'}}"))
                .contains("\"tags\":[]");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/frames/refused.csv", delimiter = '|', quoteCharacter = '`')
    void refusals_areThoseOfHttp(String frame, String code, String message) {
        assertThat(line.ask(frame))
                .startsWith("{\"error\":{\"code\":\"" + code + "\",")
                .contains("\"message\":\"" + message + "\"")
                .endsWith(",\"id\":\"1\",\"type\":\"error\"}");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/frames/malformed.csv", delimiter = '|', quoteCharacter = '`')
    void frameThatCannotBeUnderstood_isRefusedWithASentence(String frame, String id, String message) {
        String named = id.equals("-") ? "" : ",\"id\":\"" + id + "\"";

        assertThat(line.ask(frame))
                .isEqualTo("{\"error\":{\"code\":\"BAD_REQUEST\",\"details\":null,\"message\":\"" + message + "\"}"
                        + named + ",\"type\":\"error\"}");
        assertThat(line.rest()).isEmpty();
    }

    @Test
    void halfASurrogatePair_isRefusedWhereverItStands() {
        assertThat(line.ask("{'id':'1','type':'call','fn':'echo','args':{'text':'\ud800'}}"))
                .contains("The frame holds half of a surrogate pair.")
                .contains("\"id\":\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é"})
    void frameThatIsTooLarge_isRefusedByItsId(String letter) {
        String frame = "{'type':'call','fn':'echo','args':{'text':'" + letter.repeat(1_990) + "'},'id':'1'}";

        assertThat(line.ask(frame))
                .isEqualTo("{\"error\":{\"code\":\"PAYLOAD_TOO_LARGE\",\"details\":null,"
                        + "\"message\":\"The frame is larger than 2000 bytes.\"},\"id\":\"1\",\"type\":\"error\"}");
    }

    @Test
    void frameThatIsTooDeep_isRefusedByItsId() {
        String deep = "[".repeat(900) + "]".repeat(900);

        assertThat(line.ask("{'type':'call','fn':'echo','args':{'text':" + deep + "},'id':'1'}"))
                .contains("the JSON is nested deeper than 64", ",\"id\":\"1\",");
    }

    @Test
    void caller_isAskedForEachFrame() {
        assertThat(Line.as(endpoint, "u5").ask("{'type':'call','id':'1','fn':'whoami'}"))
                .contains("\"result\":\"u5\"");
        assertThat(Line.as(endpoint, "forged").ask("{'type':'call','id':'1','fn':'whoami'}"))
                .startsWith("{\"error\":{\"code\":\"UNAUTHORIZED\",")
                .contains("The token is not valid.");
    }

    @Test
    void slowCall_holdsNobodyUp_andItsIdIsTakenMeanwhile() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        server.shop.onMember = name -> {
            running.countDown();
            await(free);
        };
        line.send("{'type':'call','id':'slow','fn':'board_a','args':{'text':'x'}}");
        running.await();

        assertThat(line.ask("{'type':'call','id':'quick','fn':'whoami'}")).startsWith("{\"id\":\"quick\"");
        assertThat(line.ask("{'type':'call','id':'slow','fn':'whoami'}")).contains("id: in use");
        free.countDown();
        assertThat(line.next()).isEqualTo("{\"id\":\"slow\",\"result\":\"a x\",\"type\":\"result\"}");
        assertThat(line.ask("{'type':'call','id':'slow','fn':'whoami'}")).startsWith("{\"id\":\"slow\"");
    }

    @Test
    void stopping_waitsForTheAnswers() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        server.shop.onMember = name -> {
            running.countDown();
            await(free);
        };
        line.send("{'type':'call','id':'slow','fn':'board_a','args':{'text':'x'}}");
        running.await();

        assertThat(endpoint.awaitAnswers(Duration.ZERO)).isFalse();
        free.countDown();
        assertThat(endpoint.awaitAnswers(Duration.ofSeconds(30))).isTrue();
        assertThat(line.arrived()).containsExactly("{\"id\":\"slow\",\"result\":\"a x\",\"type\":\"result\"}");
    }

    @Test
    void callsBeyondTheLimit_areRefusedUntilOneIsAnswered() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        server.shop.onMember = name -> await(free);
        line.send("{'type':'call','id':'1','fn':'board_a','args':{'text':'x'}}");
        line.send("{'type':'call','id':'2','fn':'board_a','args':{'text':'y'}}");

        assertThat(line.ask("{'type':'call','id':'3','fn':'whoami'}"))
                .startsWith("{\"error\":{\"code\":\"UNAVAILABLE\",")
                .contains("There are 2 calls and reads without an answer already.", "\"id\":\"3\"");
        free.countDown();
        assertThat(Set.of(line.next(), line.next()))
                .isEqualTo(Set.of(
                        "{\"id\":\"1\",\"result\":\"a x\",\"type\":\"result\"}",
                        "{\"id\":\"2\",\"result\":\"a y\",\"type\":\"result\"}"));
        assertThat(line.ask("{'type':'call','id':'3','fn':'whoami'}")).startsWith("{\"id\":\"3\"");
    }

    @Test
    void connections_haveDifferentNames() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            names.add(Line.to(endpoint).connection.id());
        }

        assertThat(names).hasSize(100).allMatch(name -> name.matches("[0-9a-f]{32}"));
    }

    @Test
    void afterClose_callsAreUnavailable() {
        server.dispatcher.close(Duration.ofSeconds(10));

        assertThat(line.ask("{'type':'call','id':'1','fn':'whoami'}"))
                .contains("\"code\":\"UNAVAILABLE\"", "shutting down");
        assertThat(line.ask("{'type':'fetch','id':'1','context':'user'}")).contains("\"code\":\"UNAVAILABLE\"");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
