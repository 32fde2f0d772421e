package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.dispatch.Dispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.annotation.DirtiesContext;

/** What an application with Actuator learns of itself. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoints.web.exposure.include=health,metrics,mizan",
            "management.endpoint.health.show-details=always"
        })
@DirtiesContext
class ActuatorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Dispatcher dispatcher;

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
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mizan.call    | function:echo  | 200 | echo  | {"text":"a"}
            mizan.call    | function:echo  | 422 | echo  | {"text":5}
            mizan.call    | function:boom  | 500 | boom  | {}
            mizan.context | context:notes  | 200 |       |
            """)
    void answer_isTimed(String meter, String subject, int status, String function, String args) {
        double before = count(meter, subject, status);
        int answered = function == null
                ? wire.get("/api/mizan/ctx/notes/").statusCode()
                : wire.call(function, args).statusCode();
        assertThat(answered).isEqualTo(status);
        assertThat(count(meter, subject, status)).isEqualTo(before + 1);
    }

    @Test
    void functionThatDoesNotExist_makesNoMeter() {
        assertThat(wire.call("nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(wire.get("/actuator/metrics/mizan.call?tag=function:nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void endpoint_saysWhatIsServed() {
        String contract = wire.get("/api/mizan/session/").body().replaceAll(".*\"contract\":\"(\\w+)\".*", "$1");
        String served = wire.get("/actuator/mizan").body();
        assertThat(served).startsWith("{\"contract\":\"" + contract + "\"");
        assertThat(served).contains("\"notes\":{\"params\":[],\"functions\":[\"count_later\",\"count_notes\"]}");
        assertThat(served).contains("\"add_note\":{\"auth\":\"PUBLIC\",\"internal\":false,\"affects\":[\"notes\"]");
    }

    @Test
    @DirtiesContext
    void health_isThatOfTheSessionEndpoint() {
        assertThat(wire.get("/actuator/health").body()).contains("\"mizan\":{\"details\":{\"contract\":");
        dispatcher.close();
        assertThat(wire.get("/api/mizan/session/").statusCode()).isEqualTo(503);
        assertThat(wire.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(wire.get("/actuator/health").body()).contains("\"mizan\":{\"status\":\"OUT_OF_SERVICE\"}");
    }

    /** How often {@code meter} has counted answers of {@code status} for {@code subject}. */
    private double count(String meter, String subject, int status) {
        var answer = wire.get("/actuator/metrics/" + meter + "?tag=" + subject + "&tag=status:" + status);
        if (answer.statusCode() == 404) {
            return 0;
        }
        return Double.parseDouble(answer.body().replaceAll(".*\"COUNT\",\"value\":([0-9.]+).*", "$1"));
    }
}
