package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/** The kinds of values a contract knows. */
public sealed interface Shape {

    /** A scalar, possibly with a format that says what its text or number means. */
    record PrimitiveShape(Primitive primitive, Optional<Format> format) implements Shape {
        /** A scalar without a format. */
        public static PrimitiveShape of(Primitive primitive) {
            return new PrimitiveShape(primitive, Optional.empty());
        }

        /** A scalar with a format. */
        public static PrimitiveShape of(Primitive primitive, Format format) {
            return new PrimitiveShape(primitive, Optional.of(format));
        }
    }

    /** A type of the same document, by name. */
    record RefShape(String name) implements Shape {}

    /** A list. */
    record ListShape(ShapeDef element) implements Shape {}

    /** A map with string keys. */
    record MapShape(ShapeDef value) implements Shape {}

    /** A value that may be {@code null}. */
    record OptionalShape(ShapeDef value) implements Shape {}

    /** Any JSON value. */
    record AnyJsonShape() implements Shape {}

    /**
     * One of several structs, told apart by the member {@code discriminator}.
     *
     * @param cases sorted by tag
     */
    record UnionShape(String discriminator, List<CaseDef> cases) implements Shape {
        public UnionShape {
            cases = List.copyOf(cases);
        }
    }

    /** One case of a union. */
    record CaseDef(String tag, ShapeDef shape) {}

    /**
     * A file; an absent limit is the server's.
     *
     * @param accept the media types accepted, sorted; empty for all
     */
    record UploadShape(
            Optional<Long> maxBytes, Optional<Long> maxTotalBytes, Optional<Long> maxCount, List<String> accept)
            implements Shape {
        public UploadShape {
            accept = List.copyOf(accept);
        }
    }

    /** The four kinds of scalars JSON has. */
    enum Primitive {
        INTEGER,
        NUMBER,
        BOOLEAN,
        STRING;

        /** The word in the document. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a scalar's text or number means. */
    enum Format {
        INT64("int64"),
        DECIMAL("decimal"),
        BIGINT("bigint"),
        DATE("date"),
        TIME("time"),
        DATE_TIME("date-time"),
        DURATION("duration"),
        UUID("uuid"),
        URI("uri"),
        BYTES("bytes");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        /** The word in the document. */
        public String word() {
            return word;
        }
    }
}
