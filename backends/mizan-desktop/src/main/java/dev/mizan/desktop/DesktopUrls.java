package dev.mizan.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@code mizan:} URLs known to the JVM; found as a service. */
public final class DesktopUrls extends URLStreamHandlerProvider {

    /**
     * What a page may load: its program's files and nothing else, so that no script, image or request of a stranger
     * stands beside the bridge. Styles may stand in elements, as frameworks write them.
     */
    private static final String POLICY =
            "default-src mizan: data: blob:; script-src mizan:; style-src mizan: 'unsafe-inline';"
                    + " object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

    /** Made by the JVM. */
    public DesktopUrls() {}

    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals(DesktopRoutes.SCHEME) ? new Handler() : null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new Connection(url);
        }
    }

    /**
     * A page's file as an answer of HTTP, which no connection is behind: of other answers the web view reads neither
     * the status nor the headers, and without them it runs no modules and heeds no policy.
     */
    private static final class Connection extends HttpURLConnection {

        private @Nullable DesktopPage page;

        Connection(URL url) {
            super(url);
        }

        private DesktopPage page() throws IOException {
            DesktopPage known = page;
            if (known == null) {
                known = DesktopRoutes.answer(url);
                page = known;
            }
            return known;
        }

        @Override
        public void connect() throws IOException {
            page();
            connected = true;
        }

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }

        @Override
        public int getResponseCode() throws IOException {
            return page().status();
        }

        @Override
        public String getResponseMessage() throws IOException {
            return page().status() == 200 ? "OK" : "Error";
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(page().content());
        }

        @Override
        public InputStream getErrorStream() {
            return headers().isEmpty() || page == null
                    ? InputStream.nullInputStream()
                    : new ByteArrayInputStream(page.content());
        }

        @Override
        public Map<String, List<String>> getHeaderFields() {
            return headers();
        }

        @Override
        public @Nullable String getHeaderField(String name) {
            for (Map.Entry<String, List<String>> header : headers().entrySet()) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return header.getValue().getFirst();
                }
            }
            return null;
        }

        @Override
        public @Nullable String getHeaderFieldKey(int index) {
            List<String> names = new ArrayList<>(headers().keySet());
            return index >= 0 && index < names.size() ? names.get(index) : null;
        }

        @Override
        public @Nullable String getHeaderField(int index) {
            String name = getHeaderFieldKey(index);
            return name == null ? null : getHeaderField(name);
        }

        private Map<String, List<String>> headers() {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            try {
                headers.put("Content-Type", List.of(page().type()));
                headers.put("Content-Length", List.of(Integer.toString(page().content().length)));
            } catch (IOException e) {
                return headers;
            }
            headers.put("Cache-Control", List.of("no-store"));
            headers.put("Content-Security-Policy", List.of(POLICY));
            // The web view takes every page of an unknown scheme for an origin of its own.
            headers.put("Access-Control-Allow-Origin", List.of("*"));
            return headers;
        }
    }
}
