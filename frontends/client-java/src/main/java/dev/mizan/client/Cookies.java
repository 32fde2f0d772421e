package dev.mizan.client;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cookies of one server. They are only sent below the base they came from: domains and paths are not looked at. */
final class Cookies {

    private final Map<String, String> byName = new TreeMap<>();

    /** Takes what a {@code Set-Cookie} header says. */
    synchronized void take(String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        if (equals < 0) {
            return;
        }
        String name = parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        boolean ends = Stream.of(parts).map(String::strip).anyMatch("max-age=0"::equalsIgnoreCase);
        if (value.isEmpty() || ends) {
            byName.remove(name);
        } else {
            byName.put(name, value);
        }
    }

    synchronized Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The {@code Cookie} header; nothing if there are none. */
    synchronized Optional<String> header() {
        return byName.isEmpty()
                ? Optional.empty()
                : Optional.of(byName.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }
}
