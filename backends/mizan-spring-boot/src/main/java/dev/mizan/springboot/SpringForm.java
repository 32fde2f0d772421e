package dev.mizan.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The body of a form. A filter that asks the request for a parameter has the container read the body, and Spring's own
 * filter reads the forms of {@code PUT}, {@code PATCH} and {@code DELETE}; what they read is there as parameters, and
 * is written as a form again.
 */
final class SpringForm {

    private static final String FORM = "application/x-www-form-urlencoded";

    private SpringForm() {}

    /**
     * The body of {@code request}, whoever has read it before if it is a form.
     *
     * @throws IOException if the connection fails
     */
    static InputStream body(HttpServletRequest request) throws IOException {
        InputStream sent = request.getInputStream();
        if (!isForm(request)) {
            return sent;
        }
        PushbackInputStream unread = new PushbackInputStream(sent);
        int first = unread.read();
        if (first < 0) {
            return new ByteArrayInputStream(written(request).getBytes(UTF_8));
        }
        unread.unread(first);
        return unread;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    /** The parameters without those of the query, which stand first. */
    private static String written(HttpServletRequest request) {
        Map<String, Integer> inQuery = namesInQuery(request);
        StringJoiner form = new StringJoiner("&");
        request.getParameterMap().forEach((name, values) -> {
            for (int i = inQuery.getOrDefault(name, 0); i < values.length; i++) {
                form.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(values[i], UTF_8));
            }
        });
        return form.toString();
    }

    private static Map<String, Integer> namesInQuery(HttpServletRequest request) {
        Map<String, Integer> names = new HashMap<>();
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                names.merge(URLDecoder.decode(name, UTF_8), 1, Integer::sum);
            }
        }
        return names;
    }
}
