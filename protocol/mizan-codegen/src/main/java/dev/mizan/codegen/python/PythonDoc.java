package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.Invisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A docstring.
 *
 * @param lines its lines with the quotes around them, wrapped
 */
record PythonDoc(List<PythonDocLine> lines) {

    private static final String QUOTES = "\"\"\"";

    PythonDoc {
        lines = List.copyOf(lines);
    }

    /** Starts a docstring that will be printed {@code indent} columns in. */
    static Builder at(int indent) {
        return new Builder(indent);
    }

    /** Collects paragraphs and fields. */
    static final class Builder {

        private final int indent;
        private final List<String> blocks = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();

        private Builder(int indent) {
            this.indent = indent;
        }

        /** A paragraph by somebody else. */
        Builder text(Optional<String> text) {
            text.map(PythonDoc::escape).filter(escaped -> !escaped.isBlank()).ifPresent(blocks::add);
            return this;
        }

        /** A paragraph of ours, with text by somebody else in it. */
        Builder sentence(String sentence) {
            return text(Optional.of(sentence));
        }

        /** A field such as {@code :raises Error:}. */
        Builder field(String name) {
            fields.add(":" + name + ":");
            return this;
        }

        /** A field such as {@code :param name:} with words that are escaped already. */
        Builder escaped(String name, String words) {
            fields.add(":" + name + ": " + words.replace('\n', ' '));
            return this;
        }

        /** Why it is deprecated. */
        Builder deprecated(Optional<String> reason) {
            return text(reason.map(why -> "Deprecated: " + (why.isBlank() ? "no longer in use." : why)));
        }

        /** The docstring; nothing if there is nothing to say. */
        Optional<PythonDoc> build() {
            if (!fields.isEmpty()) {
                blocks.add(String.join("\n", fields));
            }
            if (blocks.isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = new ArrayList<>();
            for (String block : blocks) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines(block, lines.isEmpty()).forEach(lines::add);
            }
            return Optional.of(quoted(lines));
        }

        private static PythonDoc quoted(List<String> lines) {
            lines.set(0, QUOTES + lines.getFirst());
            if (lines.size() == 1) {
                lines.set(0, lines.getFirst() + QUOTES);
            } else {
                lines.add(QUOTES);
            }
            return new PythonDoc(lines.stream().map(PythonDocLine::new).toList());
        }

        private Stream<String> lines(String block, boolean opening) {
            int width = PythonLayout.WIDTH - indent;
            boolean single = opening && blocks.size() == 1 && block.indexOf('\n') < 0 && block.length() + 6 <= width;
            int first = single ? width - 6 : opening ? width - 3 : width;
            List<String> lines = new ArrayList<>();
            for (String line : block.lines().toList()) {
                int room = lines.isEmpty() ? first : width;
                String lead = line.startsWith(":") ? "    " : "";
                lines.addAll(wrap(line.stripTrailing(), room, width, lead));
            }
            return lines.stream();
        }
    }

    /** {@code line} broken at blanks; the first part has other room than the rest, and the rest another lead. */
    private static List<String> wrap(String line, int first, int width, String lead) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        int room = first;
        while (rest.length() > room) {
            int start = rest.length() - rest.stripLeading().length();
            int cut = rest.lastIndexOf(' ', room);
            if (cut <= start) {
                cut = rest.indexOf(' ', Math.max(room, start));
            }
            if (cut < 0) {
                break;
            }
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = lead + rest.substring(cut + 1).stripLeading();
            room = width;
        }
        parts.add(rest);
        return parts;
    }

    /** The text with nothing in it that ends the docstring, is an escape, or cannot be seen. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> escaped.append('\n');
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append(escaped.isEmpty() || endsWithQuote(escaped) ? "\\\"" : "\"");
                default -> escaped.appendCodePoint(Invisible.is(point) ? ' ' : point);
            }
        });
        if (endsWithQuote(escaped)) {
            escaped.insert(escaped.length() - 1, '\\');
        }
        return escaped.toString();
    }

    private static boolean endsWithQuote(StringBuilder escaped) {
        int end = escaped.length() - 1;
        return end >= 0 && escaped.charAt(end) == '"' && (end == 0 || escaped.charAt(end - 1) != '\\');
    }
}
