package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.Invisible;
import dev.mizan.codegen.contract.Literals;
import dev.mizan.codegen.typescript.ShapeDocs;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ShapeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A documentation comment.
 *
 * @param lines its lines, escaped
 * @param deprecated whether what it is on is deprecated
 */
record JavaDoc(List<JavaDocLine> lines, boolean deprecated) {

    /** A line that surely fits between the slashes. */
    private static final int SHORT = 100;

    JavaDoc {
        lines = List.copyOf(lines);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Whether it stands in one line. */
    boolean single() {
        return lines.size() == 1 && lines.getFirst().text().length() <= SHORT;
    }

    /** Whether it stands in several. */
    boolean several() {
        return !lines.isEmpty() && !single();
    }

    /** Collects paragraphs and tags. */
    static final class Builder {

        private final List<JavaDocLine> lines = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private boolean deprecated;

        /** A paragraph by somebody else: it neither ends the comment nor holds tags. */
        Builder text(Optional<String> text) {
            text.map(JavaDoc::escape).filter(escaped -> !escaped.isBlank()).ifPresent(this::sentence);
            return this;
        }

        /** What is said if nobody says anything, as tags need a sentence before them. */
        Builder otherwise(String sentence) {
            return lines.isEmpty() ? sentence(sentence) : this;
        }

        /** A paragraph of ours. */
        Builder sentence(String sentence) {
            if (!lines.isEmpty()) {
                lines.add(new JavaDocLine(""));
            }
            for (String part : sentence.lines().map(String::strip).toList()) {
                boolean paragraph = !lines.isEmpty() && lines.getLast().text().isEmpty() && !part.isEmpty();
                lines.add(new JavaDocLine((paragraph ? "<p>" : "") + part));
            }
            return this;
        }

        /** {@code @param} with what there is to say about it; nothing if there is nothing. */
        Builder param(JavaIdentifier name, Optional<String> doc, ShapeDef shape, Optional<Literal> defaultValue) {
            List<String> said = new ArrayList<>();
            doc.map(JavaDoc::line).ifPresent(said::add);
            ShapeDocs.constraints(shape).map(JavaDoc::line).ifPresent(said::add);
            defaultValue.map(Literals::text).map(JavaDoc::defaulted).ifPresent(said::add);
            if (!said.isEmpty()) {
                tags.add("@param " + name + " " + String.join(" ", said));
            }
            return this;
        }

        /** A tag of ours. */
        Builder tag(String tag) {
            tags.add(tag);
            return this;
        }

        Builder deprecated(Optional<String> reason) {
            reason.ifPresent(why -> {
                deprecated = true;
                tags.add("@deprecated " + (why.isBlank() ? "No longer in use." : line(why)));
            });
            return this;
        }

        JavaDoc build() {
            List<JavaDocLine> all = new ArrayList<>(lines);
            if (!all.isEmpty() && !tags.isEmpty()) {
                all.add(new JavaDocLine(""));
            }
            tags.stream().map(JavaDocLine::new).forEach(all::add);
            return new JavaDoc(all, deprecated);
        }
    }

    private static String defaulted(String value) {
        return value.isEmpty()
                ? "Left out, the server takes the empty text."
                : "Left out, the server takes " + line(value) + ".";
    }

    private static String line(String text) {
        return escape(text).replace('\n', ' ');
    }

    /** Nothing in it is a tag, markup, an escape or the end of the comment. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> escaped.append('\n');
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                case '\\' -> escaped.append("&#92;");
                case '/' -> escaped.append(endsWithStar(escaped) ? "&#47;" : "/");
                default -> escaped.appendCodePoint(Invisible.is(point) ? ' ' : point);
            }
        });
        return escaped.toString();
    }

    private static boolean endsWithStar(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '*';
    }
}
