package dev.mizan.afi.board.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request on its way to the server.
 *
 * @param method the method
 * @param target path and query
 * @param headers every header line in order
 * @param body the content, one character per byte
 */
record Request(String method, String target, List<Map.Entry<String, String>> headers, String body) {

    Request {
        headers = List.copyOf(headers);
    }

    static Request parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = text.substring(0, end).lines().toList();
        String[] first = lines.getFirst().split(" ", 3);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Request(first[0], first[1], headers, text.substring(end + 4));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        out.writeBytes(head.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean calls(String function) {
        return body.contains("\"fn\":\"" + function + "\"");
    }

    Request withBody(String changed) {
        Request request = new Request(method, target, headers, changed);
        return header("Content-Length").isPresent()
                ? request.without("Content-Length").with("Content-Length", Integer.toString(changed.length()))
                : request;
    }

    Request body(UnaryOperator<String> change) {
        return withBody(change.apply(body));
    }

    Request withTarget(String changed) {
        return new Request(method, changed, headers, body);
    }

    Request withMethod(String changed) {
        return new Request(changed, target, headers, body);
    }

    Request with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Request(method, target, more, body);
    }

    Request without(String name) {
        return new Request(
                method,
                target,
                headers.stream()
                        .filter(header -> !header.getKey().equalsIgnoreCase(name))
                        .toList(),
                body);
    }
}
