package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.Invisible;
import dev.mizan.codegen.contract.Literals;
import dev.mizan.codegen.typescript.ShapeDocs;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ShapeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A documentation comment and the attribute that marks what it is on as deprecated.
 *
 * @param lines the lines of the comment
 * @param deprecated why it is deprecated, if it is
 */
record RustDoc(List<RustDocLine> lines, Optional<RustString> deprecated) {

    RustDoc {
        lines = List.copyOf(lines);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects paragraphs. */
    static final class Builder {

        private final List<RustDocLine> lines = new ArrayList<>();
        private Optional<RustString> deprecated = Optional.empty();

        /** A paragraph by somebody else: nothing in it links, is code or ends the comment. */
        Builder text(Optional<String> text) {
            text.map(RustDoc::escape).filter(escaped -> !escaped.isBlank()).ifPresent(this::sentence);
            return this;
        }

        /** A paragraph of ours. */
        Builder sentence(String sentence) {
            if (!lines.isEmpty()) {
                lines.add(new RustDocLine(""));
            }
            sentence.lines().map(String::strip).map(RustDocLine::new).forEach(lines::add);
            return this;
        }

        /** The constraints of something that is written, and what the server takes where it is left out. */
        Builder written(ShapeDef shape, Optional<Literal> defaultValue) {
            text(ShapeDocs.constraints(shape));
            defaultValue.map(Literals::text).ifPresent(this::defaulted);
            return this;
        }

        private void defaulted(String value) {
            if (value.isEmpty()) {
                sentence("Left out, the server takes the empty text.");
            } else if (value.contains("`")) {
                text(Optional.of("Left out, the server takes: " + value));
            } else {
                sentence("Left out, the server takes `" + visible(value) + "`.");
            }
        }

        Builder deprecated(Optional<String> reason) {
            deprecated = reason.map(why -> new RustString(why.isBlank() ? "no longer in use" : why.strip()));
            return this;
        }

        RustDoc build() {
            return new RustDoc(lines, deprecated);
        }
    }

    /** A comment ends with its line; square brackets and angles would be links and tags. */
    private static String escape(String text) {
        return text.strip()
                .replace("\r\n", "\n")
                .lines()
                .map(RustDoc::visible)
                .map(line -> line.replaceAll("[\\[\\]<]", "\\\\$0").replace("```", "` ` `"))
                .collect(Collectors.joining("\n"));
    }

    private static String visible(String line) {
        StringBuilder visible = new StringBuilder();
        line.codePoints().forEach(point -> visible.appendCodePoint(Invisible.is(point) ? ' ' : point));
        return visible.toString();
    }
}
