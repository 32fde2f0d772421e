package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    private static final Pattern PROBLEM =
            Pattern.compile("\"code\":\"([^\"]*)\",\"message\":\"(?:[^\"\\\\]|\\\\.)+\",\"path\":\"([^\"]*)\"");

    private final ShopServer server = new ShopServer();

    private static List<String> problems(String answer) {
        assertThat(answer).startsWith("422 ");
        return PROBLEM.matcher(answer)
                .results()
                .map((MatchResult found) -> found.group(2) + " " + found.group(1))
                .toList();
    }

    @Test
    void constraint_ofAnArgument_isReportedByItsName() {
        assertThat(problems(server.call("update_profile", "{\"user_id\":1,\"name\":\"too long\"}")))
                .containsExactly("args.name size");
        assertThat(server.shop.log).isEmpty();
    }

    @Test
    void constraints_ofNestedValues_areReportedWhereTheyStandOnTheWire() {
        String order = """
                {"order": {
                  "contact": {"first_name": " ", "tags": ["ok", "long"]},
                  "people": [{"first_name": "Ann"}, {"first_name": "", "tags": ["long"]}],
                  "phones": {"home": "123456", "work": "1"}}}""";

        assertThat(problems(server.call("ask", order)))
                .containsExactly(
                        "args.order.contact.first_name notBlank",
                        "args.order.contact.tags[1] size",
                        "args.order.people[1].first_name notBlank",
                        "args.order.people[1].tags[0] size",
                        "args.order.phones.home size");
    }

    @Test
    void constraints_ofWhatCouldBeDecoded_areReportedWithTheRest() {
        assertThat(problems(server.call("update_profile", "{\"user_id\":\"x\",\"name\":\"too long\"}")))
                .containsExactly("args.name size", "args.user_id type");
        String order = """
                {"order": {
                  "contact": {"first_name": " ", "tags": ["ok", "long", 1]},
                  "people": [{"first_name": 1}, {"first_name": "", "tags": ["long"], "x": 1}, {}],
                  "phones": {"home": "123456", "work": 1}},
                 "more": 1}""";
        assertThat(problems(server.call("ask", order)))
                .containsExactly(
                        "args.more unknown",
                        "args.order.contact.first_name notBlank",
                        "args.order.contact.tags[1] size",
                        "args.order.contact.tags[2] type",
                        "args.order.people[0].first_name type",
                        "args.order.people[1].first_name notBlank",
                        "args.order.people[1].tags[0] size",
                        "args.order.people[1].x unknown",
                        "args.order.people[2].first_name required",
                        "args.order.phones.home size",
                        "args.order.phones.work type");
    }

    @Test
    void constraints_besideVeryManyProblems_areLeftOut() {
        ShopServer wide = new ShopServer(dev.mizan.runtime.spi.MizanSettings.DEFAULTS);
        String numbers = "[" + "1,".repeat(200) + "1]";

        assertThat(problems(
                        wide.call("ask", "{\"order\":{\"contact\":{\"first_name\":\"\",\"tags\":" + numbers + "}}}")))
                .hasSize(100)
                .allMatch(problem -> problem.endsWith(" type"));
    }

    @Test
    void constraint_thatIsComposed_isReportedByItsParts() {
        assertThat(problems(server.get("/ctx/board/?text=Not+A+Slug")))
                .containsExactly("params.text pattern", "params.text size");
    }
}
