package dev.mizan.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the bytes of a request; adds only the headers that the case neither sends nor withholds. */
final class RequestWriter {

    private static final Set<String> METHODS_WITH_CONTENT = Set.of("POST", "PUT", "PATCH");

    private RequestWriter() {}

    static byte[] bytes(WireRequest request, URI server, Cookies cookies, Map<String, String> values) {
        byte[] body = request.body().map(each -> each.bytes(values)).orElse(new byte[0]);
        String method = request.method().fill(values);
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + request.target().fill(values) + " HTTP/1.1");
        Set<String> settled = new HashSet<>(request.withheld());
        request.headers()
                .forEach(header -> settled.add(header.name().fill(values).toLowerCase(Locale.ROOT)));
        add(lines, settled, "Host", server.getRawAuthority());
        request.headers()
                .forEach(header -> lines.add(
                        header.name().fill(values) + ": " + header.value().fill(values)));
        cookies.header().ifPresent(value -> add(lines, settled, "Cookie", value));
        boolean content = request.body().isPresent() || METHODS_WITH_CONTENT.contains(method);
        if (content && !settled.contains("transfer-encoding")) {
            add(lines, settled, "Content-Length", Integer.toString(body.length));
        }
        add(lines, settled, "Connection", "close");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void add(List<String> lines, Set<String> settled, String name, String value) {
        if (!settled.contains(name.toLowerCase(Locale.ROOT))) {
            lines.add(name + ": " + value);
        }
    }
}
