package dev.mizan.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built front end in a folder of the class path. A path whose last part has no dot is a page's own route and gets
 * {@code index.html}.
 */
final class DesktopFiles {

    private static final String INDEX = "index.html";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"));

    private final ClassLoader loader;
    private final String folder;

    private DesktopFiles(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /**
     * The files in {@code folder}.
     *
     * @throws IllegalStateException if there is no {@code index.html}
     */
    static DesktopFiles in(ClassLoader loader, String folder) {
        DesktopFiles files = new DesktopFiles(loader, folder.replaceAll("^/+|/+$", ""));
        if (files.find(INDEX) == null) {
            throw new IllegalStateException(
                    "pages: " + files.folder + "/index.html is not on the class path (expected: the built front end)");
        }
        return files;
    }

    /** The page at {@code path}, which is decoded. */
    DesktopPage page(String path) throws IOException {
        String name = path.replaceAll("^/+", "");
        String last = name.substring(name.lastIndexOf('/') + 1);
        String file = last.contains(".") ? name : INDEX;
        URL found = isPlain(file) ? find(file) : null;
        return found == null ? DesktopPage.missing(path) : new DesktopPage(200, type(file), read(found));
    }

    /** Whether the name stays in the folder, and names the same file on every system. */
    private static boolean isPlain(String name) {
        return !name.contains("..") && !name.contains("//") && !name.contains("\\") && !name.endsWith("/");
    }

    private @Nullable URL find(String name) {
        return loader.getResource(folder + "/" + name);
    }

    private static byte[] read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
