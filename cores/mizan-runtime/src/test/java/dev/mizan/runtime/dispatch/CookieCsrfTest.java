package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.CookieCsrf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieCsrfTest {

    private final CookieCsrf csrf = new CookieCsrf("");
    private final TestExchange session = TestExchange.get("/session/");

    @Test
    void begin_withoutACookie_setsOneThatScriptsCanRead() {
        assertThat(csrf.begin(session).orElseThrow().setCookie().orElseThrow())
                .matches("XSRF-TOKEN=[A-Za-z0-9_-]{24}; Path=/; SameSite=Lax");
    }

    @Test
    void begin_overHttps_setsASecureCookie() {
        assertThat(csrf.begin(session.with("X-Secure", "yes")).orElseThrow().setCookie())
                .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Secure"));
    }

    @Test
    void begin_ofADomain_namesIt() {
        assertThat(new CookieCsrf("app.example").begin(session).orElseThrow().setCookie())
                .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Domain=app.example"));
    }

    @Test
    void begin_makesEveryTokenAnew() {
        assertThat(csrf.begin(session)).isNotEqualTo(csrf.begin(session));
    }

    @Test
    void begin_withACookie_keepsIt() {
        assertThat(csrf.begin(session.with("Cookie", "a=b; XSRF-TOKEN=t"))
                        .orElseThrow()
                        .setCookie())
                .isEmpty();
    }

    @Test
    void begin_withAnEmptyCookie_setsAnother() {
        assertThat(csrf.begin(session.with("Cookie", "XSRF-TOKEN="))
                        .orElseThrow()
                        .setCookie())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XSRF-TOKEN=t", "a=b;XSRF-TOKEN=t; c=d", "XSRF-TOKEN=t; XSRF-TOKEN=other"})
    void accepts_theValueOfTheCookie(String cookies) {
        assertThat(csrf.accepts(session.with("Cookie", cookies).with("X-XSRF-TOKEN", "t")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"XSRF-TOKEN=t, other", "XSRF-TOKEN=t, ''", "XSRF-TOKEN=, ''", "NOT-XSRF-TOKEN=t, t", "XSRF-TOKEN, t"})
    void accepts_nothingElse(String cookies, String header) {
        assertThat(csrf.accepts(session.with("Cookie", cookies).with("X-XSRF-TOKEN", header)))
                .isFalse();
    }

    @Test
    void accepts_noHeaderWithoutACookie() {
        assertThat(csrf.accepts(session.with("X-XSRF-TOKEN", "t"))).isFalse();
        assertThat(csrf.accepts(session.with("Cookie", "XSRF-TOKEN=t"))).isFalse();
    }
}
