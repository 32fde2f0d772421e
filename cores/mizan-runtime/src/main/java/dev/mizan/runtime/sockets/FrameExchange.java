package dev.mizan.runtime.sockets;

import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.spi.Exchange;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One frame, seen as an exchange of the connection that it came over. */
final class FrameExchange implements Exchange {

    private final FrameConnection connection;
    private final Exchange handshake;
    private final String method;
    private final String path;

    /** Told by the thread that runs the call, and read by it afterwards. */
    private List<InvalidationTarget> stale = List.of();

    FrameExchange(FrameConnection connection, Exchange handshake, String method, String path) {
        this.connection = connection;
        this.handshake = handshake;
        this.method = method;
        this.path = path;
    }

    FrameConnection connection() {
        return connection;
    }

    /** Keeps what this frame's call made stale; its connection is told with the answer. */
    void keep(List<InvalidationTarget> targets) {
        stale = targets;
    }

    List<InvalidationTarget> stale() {
        return stale;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public Optional<String> header(String name) {
        return handshake.header(name);
    }

    @Override
    public List<String> headers(String name) {
        return handshake.headers(name);
    }

    @Override
    public boolean secure() {
        return handshake.secure();
    }

    @Override
    public InputStream body() {
        return InputStream.nullInputStream();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == FrameExchange.class ? Optional.of(type.cast(this)) : handshake.unwrap(type);
    }
}
