package dev.mizan.afi.board.faults;

import dev.mizan.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes of an answer on its way back; each leaves the rest as it is. */
final class Answer {

    private Answer() {}

    static WireResponse status(WireResponse answer, int status) {
        return new WireResponse(status, answer.headers(), answer.body());
    }

    static WireResponse body(WireResponse answer, UnaryOperator<String> change) {
        byte[] changed = change.apply(answer.text()).getBytes(StandardCharsets.UTF_8);
        return new WireResponse(answer.status(), answer.headers(), changed);
    }

    static WireResponse without(WireResponse answer, String header) {
        return new WireResponse(
                answer.status(),
                answer.headers().stream()
                        .filter(each -> !each.getKey().equalsIgnoreCase(header))
                        .toList(),
                answer.body());
    }

    static WireResponse with(WireResponse answer, String header, String value) {
        List<Map.Entry<String, String>> headers =
                new ArrayList<>(without(answer, header).headers());
        headers.add(Map.entry(header, value));
        return new WireResponse(answer.status(), headers, answer.body());
    }

    /** The value of a header that is there, changed. */
    static WireResponse header(WireResponse answer, String header, UnaryOperator<String> change) {
        return answer.headers(header).stream()
                .findFirst()
                .map(value -> with(answer, header, change.apply(value)))
                .orElse(answer);
    }
}
