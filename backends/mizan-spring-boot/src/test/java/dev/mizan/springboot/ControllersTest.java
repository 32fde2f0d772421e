package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Own routes beside the controllers of the application. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.cors.allowed-origins=https://app.example",
            "mizan.cors.allow-credentials=true",
            "mizan.csrf.cookie-domain=app.example"
        })
class ControllersTest {

    @LocalServerPort
    private int port;

    private Wire wire;

    @TestConfiguration
    static class Neighbours {
        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                            .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                    .build();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    /** What the application had before, among the paths of the route {@code /pages/:text/}. */
    @RestController
    static class Pages {
        @GetMapping("/pages/new")
        String blank() {
            return "a blank page";
        }

        @DeleteMapping("/pages/{name}/")
        String removed(@PathVariable("name") String name) {
            return name + " is gone";
        }

        @GetMapping("/**")
        String everythingElse() {
            return "the front end";
        }
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/a/, <p>a</p>",
        "/pages/a, <p>a</p>",
        "/pages/new, a blank page",
        "/pages/new/, <p>new</p>",
        "/pages/a/b, the front end",
        "/elsewhere, the front end"
    })
    void path_isOfThePatternThatSaysMore(String path, String page) {
        assertThat(wire.get(path).body()).isEqualTo(page);
    }

    @Test
    void method_ofAControllerOnThePathOfARoute_isTheControllers() {
        HttpResponse<String> answer =
                wire.send("DELETE", "/pages/a/", "", "Cookie", "XSRF-TOKEN=token", "X-XSRF-TOKEN", "token");

        assertThat(answer.body()).isEqualTo("a is gone");
    }

    @Test
    void csrf_ofAControllerOnThePathOfARoute_isStillAskedFor() {
        assertThat(wire.send("DELETE", "/pages/a/", "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"GET, https://app.example", "DELETE, "})
    void preflight_isOfTheMethodThatIsAskedFor(String method, String allowed) {
        HttpResponse<String> answer = wire.send(
                "OPTIONS", "/pages/a/", "", "Origin", "https://app.example", "Access-Control-Request-Method", method);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse(null))
                .isEqualTo(allowed);
    }

    @Test
    void csrfCookie_isOfTheDomainThatIsSet() {
        assertThat(wire.get("/api/mizan/session/").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("; Domain=app.example", "; SameSite=Lax");
    }
}
