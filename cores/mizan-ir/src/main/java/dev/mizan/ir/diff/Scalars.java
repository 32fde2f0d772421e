package dev.mizan.ir.diff;

import dev.mizan.ir.Shape;
import dev.mizan.ir.Shape.Format;
import dev.mizan.ir.Shape.Primitive;
import dev.mizan.ir.Shape.PrimitiveShape;
import java.util.List;

/** Which scalars are taken where another is expected. */
final class Scalars {

    /** Exact whole numbers as text, each contained in the next. */
    private static final List<Format> EXACT = List.of(Format.INT64, Format.BIGINT, Format.DECIMAL);

    private Scalars() {}

    static boolean accepts(Sides sides, PrimitiveShape writer, PrimitiveShape reader) {
        if (writer.equals(reader)) {
            return true;
        }
        if (sides.direction().code()) {
            return false;
        }
        return sides.position() == Position.QUERY
                ? inQuery(writer, reader)
                : widens(writer, reader) || exact(writer, reader) || plainText(reader) && isText(writer);
    }

    /** Scalars are text there, so whatever is written alike is taken. */
    private static boolean inQuery(PrimitiveShape writer, PrimitiveShape reader) {
        return plainText(reader)
                || widens(writer, reader)
                || exact(asText(writer), asText(reader))
                || asText(writer).equals(asText(reader))
                || writer.primitive() == Primitive.INTEGER && exactFrom(reader, Format.INT64);
    }

    private static boolean widens(PrimitiveShape writer, PrimitiveShape reader) {
        boolean fromInteger = writer.primitive() == Primitive.INTEGER;
        boolean wider =
                reader.primitive() == Primitive.INTEGER && reader.format().isPresent();
        return fromInteger && (wider || reader.primitive() == Primitive.NUMBER);
    }

    private static boolean exact(PrimitiveShape writer, PrimitiveShape reader) {
        return isText(writer)
                && writer.format().filter(EXACT::contains).isPresent()
                && exactFrom(reader, writer.format().orElseThrow());
    }

    private static boolean exactFrom(PrimitiveShape reader, Format least) {
        return isText(reader)
                && reader.format()
                        .filter(EXACT::contains)
                        .filter(format -> EXACT.indexOf(format) >= EXACT.indexOf(least))
                        .isPresent();
    }

    private static PrimitiveShape asText(PrimitiveShape shape) {
        return shape.format().filter(Format.INT64::equals).isPresent()
                ? PrimitiveShape.of(Primitive.STRING, Format.INT64)
                : shape;
    }

    private static boolean isText(PrimitiveShape shape) {
        return shape.primitive() == Primitive.STRING;
    }

    private static boolean plainText(Shape shape) {
        return shape.equals(PrimitiveShape.of(Primitive.STRING));
    }
}
