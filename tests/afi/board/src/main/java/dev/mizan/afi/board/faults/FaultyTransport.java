package dev.mizan.afi.board.faults;

import dev.mizan.wire.WireResponse;
import dev.mizan.wire.WireTransport;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server with one fault. */
record FaultyTransport(WireTransport plain, Fault fault) implements WireTransport {

    /** Everything as it is, on the same way as a fault. */
    static FaultyTransport control(WireTransport plain) {
        return new FaultyTransport(
                plain, new Fault("none", "", "", List.of(), (request, server) -> server.answer(request)));
    }

    @Override
    public URI server() {
        return plain.server();
    }

    @Override
    public WireResponse exchange(byte[] request, boolean bodiless) throws IOException {
        return fault.spoiling()
                .exchange(
                        Request.parse(request),
                        sent -> plain.exchange(sent.bytes(), sent.method().equals("HEAD")));
    }
}
