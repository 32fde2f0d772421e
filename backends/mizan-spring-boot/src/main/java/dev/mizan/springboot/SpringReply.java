package dev.mizan.springboot;

import dev.mizan.runtime.spi.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.WebUtils;

/** Writes the core's replies. */
final class SpringReply {

    private SpringReply() {}

    /**
     * Writes {@code reply} as it is.
     *
     * @throws IOException if the connection fails
     */
    static void write(Reply reply, HttpServletResponse response) throws IOException {
        if (!(reply instanceof Reply.Content content)) {
            throw new IllegalStateException("a view is no answer below the base");
        }
        GuardedResponse guarded = WebUtils.getNativeResponse(response, GuardedResponse.class);
        if (guarded != null) {
            guarded.open();
        }
        response.setStatus(content.status());
        // A charset that somebody forced on every response would be added to the content type.
        response.setCharacterEncoding((String) null);
        writeHeaders(content.headers(), response);
        if (content.status() != HttpServletResponse.SC_NO_CONTENT) {
            if (!content.headers().containsKey("Content-Length")) {
                response.setContentLength(content.body().length);
            }
            response.getOutputStream().write(content.body());
        }
        response.flushBuffer();
    }

    /** Writes {@code headers} in place of those of the same names; cookies stand beside those of others. */
    static void writeHeaders(Map<String, List<String>> headers, HttpServletResponse response) {
        headers.forEach((name, values) -> {
            int first = name.equals("Set-Cookie") ? 0 : 1;
            if (first > 0) {
                response.setHeader(name, values.getFirst());
            }
            values.stream().skip(first).forEach(value -> response.addHeader(name, value));
        });
    }
}
