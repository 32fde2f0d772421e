package dev.mizan.ir.diff;

import dev.mizan.ir.FieldDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.Shapes;
import dev.mizan.ir.TypeDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a reader takes everything that a writer may write. Types of one name are taken to be the same: how such a
 * type itself changed is reported where it is declared.
 */
final class Acceptance {

    private final Sides sides;
    private final Set<Pair> assumed = new HashSet<>();

    private record Pair(Shape writer, Shape reader) {}

    Acceptance(Sides sides) {
        this.sides = sides;
    }

    /** Why not, as a sentence; empty if it does. */
    Optional<String> fault(ShapeDef older, ShapeDef newer) {
        return sides.olderWrites() ? accepts(older, newer) : accepts(newer, older);
    }

    /** The same for two types, of one name perhaps. */
    Optional<String> fault(TypeDef older, TypeDef newer) {
        return sides.olderWrites() ? named(older, newer) : named(newer, older);
    }

    private Optional<String> accepts(ShapeDef writer, ShapeDef reader) {
        if (sides.strict()) {
            Optional<String> broken = Constraints.fault(sides, writer, reader);
            if (broken.isPresent()) {
                return broken;
            }
        }
        if (writer.shape() instanceof Shape.RefShape a && reader.shape() instanceof Shape.RefShape b) {
            if (a.name().equals(b.name())) {
                return Optional.empty();
            }
            if (sides.direction().code()) {
                return Optional.of("Code written for the older client names another type here.");
            }
        }
        return compare(writer, reader);
    }

    private Optional<String> compare(ShapeDef writer, ShapeDef reader) {
        Shape written = sides.writers().behind(writer);
        Shape read = sides.readers().behind(reader);
        if (!assumed.add(new Pair(written, read))) {
            return Optional.empty();
        }
        if (written instanceof Shape.OptionalShape present) {
            return read instanceof Shape.OptionalShape taken
                    ? accepts(present.value(), taken.value())
                    : read instanceof Shape.AnyJsonShape ? otherType(writer, reader, true) : noNull();
        }
        if (read instanceof Shape.OptionalShape taken) {
            return accepts(writer, taken.value());
        }
        if (read instanceof Shape.AnyJsonShape) {
            return otherType(writer, reader, !(written instanceof Shape.AnyJsonShape));
        }
        return switch (written) {
            case Shape.ListShape list
            when read instanceof Shape.ListShape other -> accepts(list.element(), other.element());
            case Shape.MapShape map when read instanceof Shape.MapShape other -> accepts(map.value(), other.value());
            case Shape.UnionShape union when read instanceof Shape.UnionShape other -> union(union, other);
            case Shape.UploadShape upload
            when read instanceof Shape.UploadShape other -> Constraints.fault(sides, upload, other);
            case Shape.RefShape ref -> referred(ref, writer, read, reader);
            default -> scalarOrMismatch(written, writer, read, reader);
        };
    }

    private Optional<String> scalarOrMismatch(Shape written, ShapeDef writer, Shape read, ShapeDef reader) {
        boolean queryList = sides.position() == Position.QUERY && read instanceof Shape.ListShape;
        if (queryList
                && !(written instanceof Shape.ListShape)
                && !sides.direction().code()) {
            return accepts(writer, ((Shape.ListShape) read).element());
        }
        boolean taken = written instanceof Shape.PrimitiveShape from
                && read instanceof Shape.PrimitiveShape to
                && Scalars.accepts(sides, from, to);
        return taken ? Optional.empty() : mismatch(writer, reader);
    }

    /** A struct or enum on the writer's side. */
    private Optional<String> referred(Shape.RefShape ref, ShapeDef writer, Shape read, ShapeDef reader) {
        TypeDef type = sides.writers().type(ref.name());
        if (read instanceof Shape.RefShape other) {
            return named(type, sides.readers().type(other.name()));
        }
        boolean text = read instanceof Shape.PrimitiveShape primitive
                && primitive.equals(Shape.PrimitiveShape.of(Shape.Primitive.STRING));
        if (type instanceof TypeDef.EnumDef && text && !sides.direction().code()) {
            return Optional.empty();
        }
        if (type instanceof TypeDef.StructDef struct && read instanceof Shape.MapShape map) {
            return first(struct.fields().stream().map(field -> accepts(field.shape(), map.value())));
        }
        return scalarOrMismatch(ref, writer, read, reader);
    }

    private Optional<String> named(TypeDef writer, TypeDef reader) {
        return switch (writer) {
            case TypeDef.StructDef struct
            when reader instanceof TypeDef.StructDef other -> fields(struct.fields(), other.fields());
            case TypeDef.EnumDef values
            when reader instanceof TypeDef.EnumDef other ->
                values.values().stream()
                        .filter(value -> !other.values().contains(value))
                        .findFirst()
                        .map(this::unknown);
            case TypeDef.AliasDef alias -> accepts(alias.shape(), shape(reader));
            default ->
                reader instanceof TypeDef.AliasDef alias
                        ? accepts(shape(writer), alias.shape())
                        : Optional.of(sides.maySend() + " " + kind(writer) + ", where " + sides.reader() + " expects "
                                + kind(reader) + ".");
        };
    }

    private static ShapeDef shape(TypeDef type) {
        return type instanceof TypeDef.AliasDef alias ? alias.shape() : ShapeDef.of(new Shape.RefShape(type.name()));
    }

    static String kind(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct -> "an object";
            case TypeDef.EnumDef values -> "one of several words";
            case TypeDef.AliasDef alias -> Shapes.describe(alias.shape());
        };
    }

    private Optional<String> fields(List<FieldDef> writers, List<FieldDef> readers) {
        List<Slot> written = Slot.fields(writers);
        List<Slot> read = Slot.fields(readers);
        Stream<Optional<String>> extra = written.stream()
                .filter(slot -> Slot.find(read, slot.name()).isEmpty())
                .map(this::extra);
        Stream<Optional<String>> known = read.stream()
                .map(slot -> Slot.find(written, slot.name())
                        .map(from -> slot(from, slot))
                        .orElseGet(() -> lacking(slot)));
        return first(Stream.concat(extra, known));
    }

    private Optional<String> slot(Slot writer, Slot reader) {
        Optional<String> omitted = omitted(writer, reader);
        return omitted.isPresent() ? omitted : accepts(writer.shape(), reader.shape());
    }

    /** What follows from a writer that may leave out what the reader demands. */
    Optional<String> omitted(Slot writer, Slot reader) {
        boolean matters = sides.position() != Position.ANSWER;
        return matters && !writer.demanded(sides) && reader.demanded(sides)
                ? Optional.of(
                        sides.mayLeaveOut() + " \"" + writer.name() + "\", which " + sides.reader() + " requires.")
                : Optional.empty();
    }

    /** What follows from a place that only the reader has. */
    Optional<String> lacking(Slot slot) {
        if (sides.position() == Position.ANSWER) {
            return Optional.of(
                    sides.doesNotSend() + " \"" + slot.name() + "\", on which " + sides.reader() + " relies.");
        }
        return slot.demanded(sides)
                ? Optional.of(sides.doesNotSend() + " \"" + slot.name() + "\", which " + sides.reader() + " requires.")
                : Optional.empty();
    }

    /** What follows from a place that only the writer has. */
    Optional<String> extra(Slot slot) {
        return sides.position() == Position.ANSWER
                ? Optional.empty()
                : Optional.of(
                        sides.maySend() + " \"" + slot.name() + "\", which " + sides.reader() + " refuses as unknown.");
    }

    /** What follows from a word or tag that only the writer has. */
    String unknown(String word) {
        return sides.maySend() + " \"" + word + "\", which " + sides.reader() + " does not know.";
    }

    private Optional<String> union(Shape.UnionShape writer, Shape.UnionShape reader) {
        if (!writer.discriminator().equals(reader.discriminator())) {
            return Optional.of(discriminators(writer.discriminator(), reader.discriminator()));
        }
        return first(writer.cases().stream()
                .map(one -> reader.cases().stream()
                        .filter(other -> other.tag().equals(one.tag()))
                        .findFirst()
                        .map(other -> accepts(one.shape(), other.shape()))
                        .orElseGet(() -> Optional.of(unknown(one.tag())))));
    }

    String discriminators(String writers, String readers) {
        return sides.maySend() + " the tag as \"" + writers + "\", where " + sides.reader() + " looks for \"" + readers
                + "\".";
    }

    private Optional<String> noNull() {
        return Optional.of(sides.maySend() + " null, which " + sides.reader() + " does not expect.");
    }

    private Optional<String> otherType(ShapeDef writer, ShapeDef reader, boolean differs) {
        return differs && sides.direction().code() ? mismatch(writer, reader) : Optional.empty();
    }

    private Optional<String> mismatch(ShapeDef writer, ShapeDef reader) {
        return Optional.of(sides.maySend() + " " + Shapes.describe(writer) + ", where " + sides.reader() + " expects "
                + Shapes.describe(reader) + ".");
    }

    private static Optional<String> first(Stream<Optional<String>> faults) {
        return faults.flatMap(Optional::stream).findFirst();
    }
}
