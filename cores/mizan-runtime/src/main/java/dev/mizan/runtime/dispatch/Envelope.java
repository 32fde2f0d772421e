package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.invalidation.InvalidateHeader;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.UnencodableException;
import dev.mizan.runtime.spi.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of the protocol as bytes. */
final class Envelope {

    private static final Map<String, List<String>> JSON_HEADERS = headers(
            Map.entry("Content-Type", List.of("application/json")), Map.entry("Cache-Control", List.of("no-store")));
    private static final Map<String, List<String>> EMPTY_HEADERS =
            headers(Map.entry("Cache-Control", List.of("no-store")));
    private static final byte[] NO_BODY = {};

    private Envelope() {}

    /** A success. */
    static Reply.Content ok(byte[] body) {
        return new Reply.Content(200, JSON_HEADERS, body);
    }

    /** A success that made something stale; {@code invalidate} may be {@code ""}. */
    static Reply.Content ok(byte[] body, String invalidate) {
        return new Reply.Content(200, with(JSON_HEADERS, invalidate), body);
    }

    /** The framework's own response. */
    static Reply.View view(Object response, String invalidate) {
        return new Reply.View(with(EMPTY_HEADERS, invalidate), response);
    }

    /** A success without content. */
    static Reply.Content empty(Map<String, List<String>> more) {
        return new Reply.Content(204, with(EMPTY_HEADERS, more), NO_BODY);
    }

    /** An error; {@code invalidate} may be {@code ""}. */
    static Reply.Content error(Refusal refusal, String invalidate) {
        try {
            return new Reply.Content(refusal.status(), with(JSON_HEADERS, invalidate), errorBody(refusal));
        } catch (UnencodableException e) {
            // Only an application's own text or details can be such.
            Refusal fault = Failures.fault(e, "The error " + refusal.code());
            return new Reply.Content(fault.status(), with(JSON_HEADERS, invalidate), errorBody(fault));
        }
    }

    private static byte[] errorBody(Refusal refusal) {
        return JsonWriter.bytes(out -> {
            out.startObject();
            out.name("error");
            out.startObject();
            out.name("code");
            out.string(refusal.code());
            out.name("details");
            out.value(refusal.details());
            out.name("message");
            out.string(refusal.sentence());
            out.endObject();
            out.endObject();
        });
    }

    /** The same reply with more headers. */
    static Reply with(Reply reply, Map<String, List<String>> more) {
        if (more.isEmpty()) {
            return reply;
        }
        Map<String, List<String>> headers = with(reply.headers(), more);
        return switch (reply) {
            case Reply.Content content -> new Reply.Content(content.status(), headers, content.body());
            case Reply.View view -> new Reply.View(headers, view.response());
        };
    }

    /** What HEAD answers where GET answers {@code reply}: the same without content. */
    static Reply withoutBody(Reply reply) {
        return switch (reply) {
            case Reply.Content content ->
                new Reply.Content(
                        content.status(),
                        with(
                                content.headers(),
                                Map.of("Content-Length", List.of(Integer.toString(content.body().length)))),
                        NO_BODY);
            case Reply.View view -> view;
        };
    }

    private static Map<String, List<String>> with(Map<String, List<String>> headers, String invalidate) {
        if (invalidate.isEmpty()) {
            return headers;
        }
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        all.put(InvalidateHeader.NAME, List.of(invalidate));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> headers, Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return java.util.Collections.unmodifiableMap(all);
    }

    @SafeVarargs
    private static Map<String, List<String>> headers(Map.Entry<String, List<String>>... entries) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : entries) {
            headers.put(entry.getKey(), entry.getValue());
        }
        return java.util.Collections.unmodifiableMap(headers);
    }
}
