package dev.mizan.desktop;

import java.nio.charset.StandardCharsets;

/** The page that stands where the program's own page could not be shown. */
final class DesktopErrors {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>This page cannot be shown</title>
            <style>
            body { font: 16px/1.5 sans-serif; margin: 3em auto; max-width: 34em; color: #1c2733; }
            h1 { font-size: 1.4em; }
            </style>
            <h1>This page cannot be shown</h1>
            <p>%s</p>
            <p><a href="%s">Back to the start</a></p>
            </html>
            """;

    private DesktopErrors() {}

    /** The page with {@code sentence} as it is sent. */
    static byte[] page(String sentence) {
        return text(sentence, "/").getBytes(StandardCharsets.UTF_8);
    }

    /** The page with {@code sentence} and a link to {@code start}, whose characters mean nothing in HTML. */
    static String text(String sentence, String start) {
        String escaped = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return PAGE.formatted(escaped, start);
    }
}
