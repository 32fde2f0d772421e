package dev.mizan.codegen.typescript;

import dev.mizan.codegen.contract.Invisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A TSDoc comment.
 *
 * @param lines its lines, escaped and wrapped
 * @param single whether it stands in one line
 */
public record TypeScriptDoc(List<TypeScriptDocLine> lines, boolean single) {

    public TypeScriptDoc {
        lines = List.copyOf(lines);
    }

    /** Starts a comment that will be printed {@code indent} columns in. */
    public static Builder at(int indent) {
        return new Builder(indent);
    }

    /** Collects paragraphs and tags. */
    public static final class Builder {

        private final int indent;
        private final List<String> blocks = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        private Builder(int indent) {
            this.indent = indent;
        }

        /** A paragraph by somebody else: escaped, so that it neither ends the comment nor starts a tag. */
        public Builder text(Optional<String> text) {
            text.map(TypeScriptDoc::escape)
                    .filter(escaped -> !escaped.isBlank())
                    .ifPresent(blocks::add);
            return this;
        }

        /** A paragraph with text by somebody else in it. */
        public Builder text(String text) {
            return text(Optional.of(text));
        }

        /** A paragraph of ours, in which code and links are meant. */
        public Builder sentence(String sentence) {
            blocks.add(sentence);
            return this;
        }

        /** A tag with a text by somebody else. */
        public Builder tag(String name, String text) {
            tags.add(("@" + name + " " + escape(text).replace('\n', ' ')).strip());
            return this;
        }

        /** {@code @throws} with a link to what is thrown. */
        public Builder throwing(TypeScriptIdentifier error) {
            tags.add("@throws {@link " + error + "}");
            return this;
        }

        /** {@code @deprecated} with its reason. */
        public Builder deprecated(Optional<String> reason) {
            reason.ifPresent(why -> tag("deprecated", why.isBlank() ? "No longer in use." : why));
            return this;
        }

        /** The comment; nothing if there is nothing to say. */
        public Optional<TypeScriptDoc> build() {
            List<TypeScriptDocLine> lines = new ArrayList<>();
            for (String block : blocks) {
                append(lines, block, !lines.isEmpty());
            }
            boolean gap = !lines.isEmpty();
            for (String tag : tags) {
                append(lines, tag, gap);
                gap = false;
            }
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            boolean single =
                    lines.size() == 1 && indent + lines.getFirst().text().length() + 7 <= TypeScriptLayout.WIDTH;
            return Optional.of(new TypeScriptDoc(lines, single));
        }

        private void append(List<TypeScriptDocLine> lines, String block, boolean gap) {
            if (gap) {
                lines.add(new TypeScriptDocLine(""));
            }
            block.lines()
                    .flatMap(line ->
                            TypeScriptLayout.wrap(line.stripTrailing(), TypeScriptLayout.WIDTH - indent - 3).stream())
                    .map(TypeScriptDocLine::new)
                    .forEach(lines::add);
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point == '\n') {
                escaped.append('\n');
            } else {
                escaped.appendCodePoint(Invisible.is(point) ? ' ' : point);
            }
        });
        return escaped.toString().replace("*/", "*\\/").replaceAll("(?m)^(\\s*)@", "$1\\\\@");
    }
}
