package dev.mizan.tokens;

import dev.mizan.runtime.spi.Exchange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request in memory. */
record Request(String method, String path, Map<String, List<String>> fields) implements Exchange {

    static Request session() {
        return new Request("GET", "/session/", new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    static Request call() {
        return new Request("POST", "/call/", new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    Request with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((key, values) -> more.put(key, new ArrayList<>(values)));
        more.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        return new Request(method, path, more);
    }

    Request mwt(String token) {
        return with("X-Mizan-Token", token);
    }

    Request bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With the session of {@code user}. */
    Request cookie(String user) {
        return with("Cookie", user);
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public boolean secure() {
        return true;
    }

    @Override
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    @Override
    public List<String> headers(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
