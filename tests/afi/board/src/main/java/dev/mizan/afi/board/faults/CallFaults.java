package dev.mizan.afi.board.faults;

import static dev.mizan.afi.board.faults.Fault.after;
import static dev.mizan.afi.board.faults.Fault.before;
import static dev.mizan.afi.board.faults.Fault.text;
import static dev.mizan.afi.board.faults.JsonFaults.value;
import static dev.mizan.afi.board.faults.JsonFaults.with;

import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Stream;

/** Faults of calls, bundles and errors. */
final class CallFaults {

    private static final String CALLS = "rpc-call";
    private static final String BUNDLES = "context-bundle";
    private static final String DISCOVERY = "function-discovery";
    private static final String CACHE_CONTROL = "Cache-Control";

    private CallFaults() {}

    static List<Fault> all() {
        return Stream.of(headers(), results(), paths(), errors(), bundles(), discovery())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> headers() {
        return List.of(
                after(
                        "no-store-missing",
                        CALLS,
                        "header Cache-Control",
                        "call/envelope/plain",
                        answer -> Answer.without(answer, CACHE_CONTROL)),
                after(
                        "answers-may-be-stored",
                        CALLS,
                        "header Cache-Control",
                        "errors/exceptions/buggy",
                        answer -> Answer.with(answer, CACHE_CONTROL, "no-store, private")),
                after(
                        "vary-added",
                        CALLS,
                        "header Vary",
                        "call/envelope/plain",
                        answer -> Answer.with(answer, "Vary", "Accept-Encoding")),
                after(
                        "charset-added",
                        CALLS,
                        "header Content-Type",
                        "call/envelope/plain",
                        answer -> Answer.with(answer, "Content-Type", "application/json;charset=UTF-8")));
    }

    private static List<Fault> results() {
        return List.of(
                text(
                        "empty-lists-written",
                        CALLS,
                        "call/envelope/plain",
                        body -> "{\"invalidate\":[]," + body.substring(1)),
                text("nulls-left-out", CALLS, "call/results/nullable-member", value(JsonFaults::withoutNulls)),
                text(
                        "tag-of-a-union-lost",
                        CALLS,
                        "call/results/union-circle",
                        value(json -> JsonFaults.without(json, "type"))),
                text("decimals-as-numbers", CALLS, "ctx/bundles/members", value(JsonFaults::decimalsAsNumbers)));
    }

    private static List<Fault> paths() {
        return List.of(
                after(
                        "method-not-allowed-without-allow",
                        CALLS,
                        "header Allow",
                        "methods/methods/get-call",
                        answer -> Answer.without(answer, "Allow")),
                new Fault(
                        "path-without-its-slash-unknown",
                        CALLS,
                        "status",
                        List.of("routes/paths/call-without-slash", "routes/paths/session-without-slash"),
                        (request, server) -> server.answer(
                                request.target().endsWith("/") ? request : request.withTarget("/api/mizan/nothing/"))),
                before(
                        "override-header-obeyed",
                        CALLS,
                        "status",
                        "methods/methods/override-header",
                        request -> request.header("X-HTTP-Method-Override")
                                .map(request::withMethod)
                                .orElse(request)));
    }

    private static List<Fault> errors() {
        return List.of(
                after(
                        "error-as-html",
                        CALLS,
                        "header Content-Type",
                        "routes/paths/unknown-as-html",
                        answer -> Answer.with(
                                Answer.body(answer, body -> "<html><body><h1>404</h1></body></html>"),
                                "Content-Type",
                                "text/html")),
                text(
                        "stack-trace-in-an-error",
                        CALLS,
                        "errors/exceptions/buggy",
                        value(json -> with(
                                json,
                                "message",
                                old -> new JsonString(
                                        "java.lang.IllegalStateException: hunter2\n\tat dev.mizan.afi.Basics.buggy")))),
                after(
                        "one-correlation-id-for-all",
                        CALLS,
                        "text",
                        "errors/exceptions/ids-differ",
                        answer -> Answer.body(
                                answer, value(json -> with(json, "id", old -> new JsonString("00000000"))))),
                after(
                        "not-implemented-is-a-500",
                        CALLS,
                        "status",
                        "errors/exceptions/not-implemented",
                        answer -> Answer.status(answer, answer.status() == 501 ? 500 : answer.status())),
                before(
                        "arguments-before-identity",
                        CALLS,
                        "status",
                        "order/order/auth-before-arguments",
                        request -> request.body(body -> body.replace("staff_only", "whoami"))),
                text(
                        "details-of-a-typed-error-lost",
                        "typed-errors",
                        "errors/exceptions/typed",
                        value(json -> with(json, "details", old -> JsonNull.NULL))),
                after(
                        "status-of-a-typed-error-lost",
                        "typed-errors",
                        "status",
                        "errors/exceptions/typed",
                        answer -> Answer.status(answer, answer.status() == 409 ? 400 : answer.status())));
    }

    private static List<Fault> bundles() {
        return List.of(
                text("keys-unsorted", BUNDLES, "ctx/bundles/sorted-by-code-point", JsonFaults::unsorted),
                text("bundle-in-a-wrapper", BUNDLES, "ctx/bundles/members", body -> "{\"data\":" + body + "}"),
                before(
                        "unknown-param-ignored",
                        BUNDLES,
                        "status",
                        "ctx/params/unknown",
                        request -> request.withTarget(request.target().replace("&page=1", ""))),
                before(
                        "scalar-twice-accepted",
                        BUNDLES,
                        "status",
                        "ctx/params/scalar-twice",
                        request ->
                                request.withTarget(request.target().replaceFirst("(user_id=\\d+)&user_id=\\d+", "$1"))),
                before(
                        "plus-kept-in-a-query",
                        BUNDLES,
                        "body",
                        "ctx/params/plus",
                        request -> request.withTarget(request.target().replace("+", "%2B"))),
                text(
                        "failing-member-not-named",
                        BUNDLES,
                        "ctx/bundles/failing-member",
                        value(json -> JsonFaults.without(json, "function"))));
    }

    private static List<Fault> discovery() {
        return List.of(
                new Fault(
                        "internal-function-callable",
                        DISCOVERY,
                        "status",
                        List.of("call/functions/internal"),
                        (request, server) -> server.answer(
                                request.calls("stripe_webhook")
                                        ? request.withTarget("/webhooks/stripe/")
                                                .withBody("{}")
                                        : request)),
                new Fault(
                        "view-callable",
                        DISCOVERY,
                        "status",
                        List.of("call/functions/view"),
                        (request, server) -> server.answer(
                                request.calls("profile_page")
                                        ? request.withMethod("GET").withTarget("/profile/5/")
                                        : request)),
                before(
                        "java-name-callable",
                        DISCOVERY,
                        "status",
                        "call/functions/java-name",
                        request -> request.body(body -> body.replace("findUser", "find_user"))),
                before(
                        "names-in-any-case",
                        DISCOVERY,
                        "status",
                        "call/functions/other-case",
                        request -> request.body(body -> body.replaceAll("(?i)\"echo\"", "\"echo\""))));
    }
}
