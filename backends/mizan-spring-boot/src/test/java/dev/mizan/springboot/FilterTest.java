package dev.mizan.springboot;

import static dev.mizan.springboot.EndpointTest.assertCommonHeaders;
import static dev.mizan.springboot.EndpointTest.assertEnvelope;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** An application whose filters do what filters do: know tokens, refuse, write, break. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.encoding.force=true", "mizan.cors.allowed-origins=https://app.example"})
class FilterTest {

    @LocalServerPort
    private int port;

    private Wire wire;

    @TestConfiguration
    static class Filters {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .csrf(csrf -> csrf.disable())
                    .addFilterAfter(new Tokens(), UsernamePasswordAuthenticationFilter.class)
                    .build();
        }

        @Bean
        Moods moods() {
            return new Moods();
        }
    }

    /** Takes {@code Bearer good} for ann. */
    private static final class Tokens extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if ("Bearer good".equals(request.getHeader("Authorization"))) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                "ann", null, AuthorityUtils.createAuthorityList("notes"))));
            }
            chain.doFilter(request, response);
        }
    }

    /** Answers by itself when asked to. */
    static final class Moods extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            switch (String.valueOf(request.getHeader("X-Mood"))) {
                case "text" -> response.getWriter().println("This session has been expired.");
                case "bytes" -> response.getOutputStream().print("nothing of yours");
                case "status" -> {
                    response.setStatus(429);
                    response.setHeader("Retry-After", "7");
                }
                case "peek" -> {
                    request.getParameter("anything");
                    chain.doFilter(request, response);
                }
                case "error" -> response.sendError(413, "too much");
                case "redirect" -> response.sendRedirect("/login");
                case "flush" -> {
                    response.setStatus(403);
                    response.getWriter().print("Invalid CORS request");
                    response.flushBuffer();
                }
                case "runtime" -> throw new IllegalStateException("hunter2");
                case "servlet" -> throw new ServletException("hunter2");
                default -> chain.doFilter(request, response);
            }
        }
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource({
        "text,401,UNAUTHORIZED",
        "bytes,401,UNAUTHORIZED",
        "redirect,401,UNAUTHORIZED",
        "status,429,BAD_REQUEST",
        "error,413,PAYLOAD_TOO_LARGE",
        "flush,403,FORBIDDEN",
        "runtime,500,INTERNAL_ERROR",
        "servlet,500,INTERNAL_ERROR"
    })
    void filterThatAnswersByItself_isTranslated(String mood, int status, String code) {
        HttpResponse<String> answer = wire.get("/api/mizan/session/", "X-Mood", mood, "Origin", "https://app.example");

        assertEnvelope(answer, status, code);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void filterThatAsksToWait_saysHowLong() {
        assertThat(wire.get("/api/mizan/session/", "X-Mood", "status").headers().firstValue("Retry-After"))
                .contains("7");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, ,      text=%C3%A9%26+b, '', 200, é& b",
        "POST, peek,  text=%C3%A9%26+b, '', 200, é& b",
        "PUT,  ,      text=%C3%A9%26+b, '', 200, é& b",
        "PATCH, peek, text=%C3%A9%26+b, '', 200, é& b",
        "POST, peek,  text=b, ?text=a, 422, params.text",
        "PUT,  ,      text=b, ?text=a, 422, params.text",
        "POST, peek,  a=1&text=b&a=2, ?a=0, 422, params.a",
        "POST, peek,  '', ?text=a, 200, a"
    })
    void form_isReadWhoeverReadItBefore(String method, String mood, String form, String query, int status, String in) {
        HttpResponse<String> answer = wire.send(
                method,
                "/forms/" + query,
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Mood",
                String.valueOf(mood));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(in);
    }

    @Test
    void filterThatAnswersByItself_elsewhereIsLeftAlone() {
        assertThat(wire.get("/elsewhere", "X-Mood", "text").body()).startsWith("This session has been expired.");
    }

    @Test
    void acceptedBearer_needsNoCsrfToken() {
        assertThat(wire.call("who", "{}", "Authorization", "Bearer good").body())
                .isEqualTo("{\"result\":\"ann staff=false superuser=false [notes]\"}");
    }

    @Test
    void acceptedBearer_countsBeforeASession() {
        wire.get("/api/mizan/session/", "Authorization", Wire.basic("sam"));

        assertThat(wire.call("who", "{}", "Authorization", "Bearer good").body())
                .contains("\"ann ");
        assertEnvelope(wire.call("who", "{}", "Authorization", "Bearer bad"), 401, "UNAUTHORIZED");
    }

    @Test
    void acceptedBearer_isKnownToAnInternalRoute() {
        assertThat(wire.send("POST", "/hooks/x/", "", "Authorization", "Bearer good")
                        .body())
                .contains("\"ann ");
    }

    @Test
    void csrf_isCheckedEvenWhereTheApplicationTurnedItOff() {
        wire.get("/api/mizan/session/", "Authorization", Wire.basic("sam"));

        assertEnvelope(wire.call("who", "{}"), 403, "CSRF_FAILED");
    }

    @Test
    void forcedEncoding_leavesTheContentTypeAlone() {
        assertCommonHeaders(wire.call("echo", "{\"text\":\"é\"}"));
    }
}
