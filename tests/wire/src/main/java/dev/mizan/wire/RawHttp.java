package dev.mizan.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 over a plain socket, so that a request may be anything at all; one connection per exchange. */
record RawHttp(URI server) implements WireTransport {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** The one informational status that is an answer: from here on the connection speaks another protocol. */
    private static final int SWITCHED = 101;

    @Override
    public WireResponse exchange(byte[] request, boolean bodiless) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), port(server)), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            IOException unsent = send(socket, request);
            try {
                return read(new BufferedInputStream(socket.getInputStream()), bodiless);
            } catch (IOException e) {
                if (unsent != null) {
                    e.addSuppressed(unsent);
                }
                throw e;
            }
        }
    }

    /** A server may answer and close before it has read everything, so a failed write is no failed exchange yet. */
    private static @org.jspecify.annotations.Nullable IOException send(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static int port(URI server) {
        return server.getPort() < 0 ? 80 : server.getPort();
    }

    private static WireResponse read(InputStream in, boolean bodiless) throws IOException {
        int status = status(line(in));
        List<Map.Entry<String, String>> headers = headers(in);
        while (status < 200 && status != SWITCHED) {
            status = status(line(in));
            headers = headers(in);
        }
        WireResponse head = new WireResponse(status, headers, new byte[0]);
        boolean empty = bodiless || status == SWITCHED || status == 204 || status == 304;
        return empty ? head : new WireResponse(status, headers, body(in, head));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [0-9]{3}( .*)?")) {
            throw new IOException("the answer begins with \"" + line + "\" (expected: an HTTP/1.1 status line)");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static List<Map.Entry<String, String>> headers(InputStream in) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("the answer has the header line \"" + line + "\" (expected: name: value)");
            }
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static byte[] body(InputStream in, WireResponse head) throws IOException {
        List<String> coding = head.headers("Transfer-Encoding");
        if (coding.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("chunked"))) {
            return chunks(in);
        }
        List<String> length = head.headers("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : exactly(in, Integer.parseInt(length.getFirst()));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            content.writeBytes(exactly(in, size));
            line(in);
        }
        headers(in);
        return content.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the answer ends after " + content.length + " of " + length + " bytes");
        }
        return content;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended where a line of the answer was expected");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
