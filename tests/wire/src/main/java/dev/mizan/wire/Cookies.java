package dev.mizan.wire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of one case; one server, so names are all that matters. */
final class Cookies {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Takes what the answer sets and drops what it lets expire. */
    void take(WireResponse response) {
        for (String line : response.headers("Set-Cookie")) {
            String pair = line.split(";", 2)[0].strip();
            int equals = pair.indexOf('=');
            if (equals < 1) {
                continue;
            }
            if (line.toLowerCase(Locale.ROOT).matches(".*;\\s*max-age=0(;.*|$)")) {
                values.remove(pair.substring(0, equals));
            } else {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    /** The {@code Cookie} header to send, if there is one. */
    Optional<String> header() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
