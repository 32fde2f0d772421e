package dev.mizan.afi.board.faults;

import static dev.mizan.afi.board.faults.Fault.after;
import static dev.mizan.afi.board.faults.Fault.before;
import static dev.mizan.afi.board.faults.Fault.text;
import static dev.mizan.afi.board.faults.JsonFaults.value;

import dev.mizan.wire.WireResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults of guards, sessions, CSRF and CORS. */
final class AccessFaults {

    private static final String GUARDS = "auth-guards";
    private static final String SESSION = "session-csrf";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    /** A user who may everything, as HTTP Basic says it. */
    private static final String ROOT = "Basic cm9vdDpyb290";

    private AccessFaults() {}

    static List<Fault> all() {
        return Stream.of(guards(), sessions(), origins()).flatMap(List::stream).toList();
    }

    private static List<Fault> guards() {
        return List.of(
                before(
                        "guard-skipped-in-a-bundle",
                        GUARDS,
                        "status",
                        "guards/bundles/nobody",
                        request -> request.target().contains("/ctx/account") ? as(request, ROOT) : request),
                new Fault(
                        "role-not-checked",
                        GUARDS,
                        "status",
                        List.of("guards/calls/superuser-as-nobody", "guards/calls/staff-as-nobody"),
                        (request, server) -> server.answer(
                                request.body(body -> body.replaceAll("\"(superuser|staff)_only\"", "\"whoami\"")))),
                before(
                        "guard-does-not-see-arguments",
                        GUARDS,
                        "status",
                        "guards/calls/others-arguments",
                        request -> request.body(body -> body.replaceAll("(\"own_profile\".*\"user_id\":)\\d+", "$11"))),
                after(
                        "forbidden-instead-of-unauthorized",
                        GUARDS,
                        "status",
                        "guards/calls/required-as-nobody",
                        answer -> Answer.status(answer, answer.status() == 401 ? 403 : answer.status())));
    }

    private static List<Fault> sessions() {
        return List.of(
                new Fault(
                        "csrf-not-checked",
                        SESSION,
                        "status",
                        List.of("csrf/csrf/session-missing", "csrf/csrf/of-a-public-function"),
                        (request, server) -> server.answer(
                                request.body().isEmpty()
                                        ? request
                                        : request.without("Authorization").without("Cookie"))),
                before("any-csrf-header-accepted", SESSION, "status", "csrf/csrf/session-wrong", AccessFaults::proven),
                after(
                        "csrf-cookie-not-set",
                        SESSION,
                        "capture csrf",
                        "csrf/csrf/session-right",
                        answer -> withoutCookie(answer, "XSRF-TOKEN")),
                after(
                        "session-cookie-not-set",
                        SESSION,
                        "body",
                        "session/session/basic-opens-a-session",
                        answer -> withoutCookie(answer, "SESSION")),
                text(
                        "session-without-contract",
                        SESSION,
                        "session/session/answer",
                        value(json -> JsonFaults.without(json, "contract"))),
                text(
                        "session-of-another-protocol",
                        SESSION,
                        "session/session/answer",
                        body -> body.replace("\"protocol\":1", "\"protocol\":2")),
                new Fault(
                        "bad-password-is-nobody",
                        SESSION,
                        "status",
                        List.of("session/session/wrong-password", "session/session/malformed-basic"),
                        (request, server) -> server.answer(request.without("Authorization"))),
                before(
                        "bearer-of-nobody-ignored",
                        SESSION,
                        "status",
                        "session/session/unknown-bearer",
                        request -> request.header("Authorization").orElse("").startsWith("Bearer ")
                                ? request.without("Authorization")
                                : request));
    }

    private static List<Fault> origins() {
        return List.of(
                new Fault(
                        "every-origin-allowed",
                        SESSION,
                        "header " + ALLOW_ORIGIN,
                        List.of("cors/cors/denied", "cors/cors/null-origin", "cors/cors/prefix-of-allowed"),
                        (request, server) -> {
                            WireResponse answer = server.answer(request);
                            return request.header("Origin")
                                    .map(origin -> Answer.with(answer, ALLOW_ORIGIN, origin))
                                    .orElse(answer);
                        }),
                after(
                        "invalidate-header-not-exposed",
                        SESSION,
                        "header Access-Control-Expose-Headers",
                        "cors/cors/allowed",
                        answer -> Answer.without(answer, "Access-Control-Expose-Headers")),
                after(
                        "preflight-with-content",
                        SESSION,
                        "body",
                        "cors/cors/preflight-allowed",
                        answer -> Answer.body(answer, body -> "{}")));
    }

    private static Request as(Request request, String credentials) {
        return request.without("Authorization").with("Authorization", credentials);
    }

    /** With the token of the cookie in whatever header carries the wrong one. */
    private static Request proven(Request request) {
        String token = Arrays.stream(request.header("Cookie").orElse("").split("; "))
                .filter(cookie -> cookie.toUpperCase(Locale.ROOT).contains("XSRF"))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1))
                .findFirst()
                .orElse("");
        return new Request(
                request.method(),
                request.target(),
                request.headers().stream()
                        .map(header ->
                                header.getValue().startsWith("00000000-") ? Map.entry(header.getKey(), token) : header)
                        .toList(),
                request.body());
    }

    private static WireResponse withoutCookie(WireResponse answer, String part) {
        List<Map.Entry<String, String>> kept = answer.headers().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Set-Cookie")
                        || !header.getValue().split("=", 2)[0].contains(part))
                .collect(Collectors.toList());
        return new WireResponse(answer.status(), kept, answer.body());
    }
}
