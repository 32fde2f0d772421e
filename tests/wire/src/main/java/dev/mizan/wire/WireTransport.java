package dev.mizan.wire;

import java.io.IOException;
import java.net.URI;

/**
 * Carries the bytes of an HTTP request to a server. The plain socket of {@link #to} is the one that conformance is
 * measured with; another one may stand around it, to look at what passes or to spoil it.
 *
 * <pre>{@code
 * WireTransport plain = WireTransport.to(URI.create("http://127.0.0.1:9000"));
 * WireRunner.run(wireCase, plain);
 * }</pre>
 */
public interface WireTransport {

    /** Where the server listens, without a path. */
    URI server();

    /**
     * The answer to {@code request}, which is sent as it is on a connection of its own.
     *
     * @param bodiless whether the answer has no content whatever its headers say, as to {@code HEAD}
     * @throws IOException if there is no answer, or one that is no HTTP
     */
    WireResponse exchange(byte[] request, boolean bodiless) throws IOException;

    /** HTTP/1.1 over plain sockets to {@code server}. */
    static WireTransport to(URI server) {
        return new RawHttp(server);
    }
}
