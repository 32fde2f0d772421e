package dev.mizan.benchmarks.core;

import dev.mizan.runtime.spi.Exchange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A request that is in memory already. */
record MemoryExchange(String method, String path, String query, byte[] content) implements Exchange {

    private static final byte[] EMPTY = {};

    static MemoryExchange call(byte[] body) {
        return new MemoryExchange("POST", "/call/", "", body);
    }

    static MemoryExchange get(String path, String query) {
        return new MemoryExchange("GET", path, query, EMPTY);
    }

    @Override
    public Optional<String> header(String name) {
        return switch (name) {
            case "Content-Type" -> Optional.of("application/json");
            case "Content-Length" -> Optional.of(Integer.toString(content.length));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> headers(String name) {
        return header(name).stream().toList();
    }

    @Override
    public boolean secure() {
        return false;
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
