package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.spi.Exchange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request in memory. */
record TestExchange(String method, String path, String query, Map<String, List<String>> fields, byte[] content)
        implements Exchange {

    static TestExchange get(String target) {
        return of("GET", target, new byte[0]);
    }

    static TestExchange call(String body) {
        return of("POST", "/call/", body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
    }

    static TestExchange call(String function, String args) {
        return call("{\"fn\":\"" + function + "\",\"args\":" + args + "}");
    }

    static TestExchange of(String method, String target, byte[] content) {
        int mark = target.indexOf('?');
        return new TestExchange(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                content);
    }

    TestExchange with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(fields);
        List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
        values.add(value);
        more.put(name, values);
        return new TestExchange(method, path, query, more, content);
    }

    TestExchange as(String user) {
        return with("X-User", user);
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
    public boolean secure() {
        return fields.containsKey("X-Secure");
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
