package dev.mizan.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.mizan.ir.Shape;
import dev.mizan.ir.Shape.Format;
import dev.mizan.ir.Shape.Primitive;
import dev.mizan.ir.Shape.PrimitiveShape;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java types that travel as one JSON scalar. */
public enum ScalarType {
    BOOLEAN(TypeName.BOOLEAN, "BOOLEAN", Primitive.BOOLEAN, null),
    BYTE(TypeName.BYTE, "BYTE", Primitive.INTEGER, null),
    SHORT(TypeName.SHORT, "SHORT", Primitive.INTEGER, null),
    INT(TypeName.INT, "INTEGER", Primitive.INTEGER, null),
    LONG(TypeName.LONG, "LONG_NUMBER", Primitive.INTEGER, Format.INT64),
    /** {@code long} where the module says {@code longs = STRING}. */
    LONG_TEXT(TypeName.LONG, "LONG_STRING", Primitive.STRING, Format.INT64),
    FLOAT(TypeName.FLOAT, "FLOAT", Primitive.NUMBER, null),
    DOUBLE(TypeName.DOUBLE, "DOUBLE", Primitive.NUMBER, null),
    CHAR(TypeName.CHAR, "CHARACTER", Primitive.STRING, null),
    STRING(ClassName.get("java.lang", "String"), "STRING", Primitive.STRING, null),
    BIG_INTEGER(ClassName.get("java.math", "BigInteger"), "BIG_INTEGER", Primitive.STRING, Format.BIGINT),
    BIG_DECIMAL(ClassName.get("java.math", "BigDecimal"), "BIG_DECIMAL", Primitive.STRING, Format.DECIMAL),
    INSTANT(ClassName.get("java.time", "Instant"), "INSTANT", Primitive.STRING, Format.DATE_TIME),
    OFFSET_DATE_TIME(
            ClassName.get("java.time", "OffsetDateTime"), "OFFSET_DATE_TIME", Primitive.STRING, Format.DATE_TIME),
    ZONED_DATE_TIME(ClassName.get("java.time", "ZonedDateTime"), "ZONED_DATE_TIME", Primitive.STRING, Format.DATE_TIME),
    LOCAL_DATE(ClassName.get("java.time", "LocalDate"), "LOCAL_DATE", Primitive.STRING, Format.DATE),
    LOCAL_TIME(ClassName.get("java.time", "LocalTime"), "LOCAL_TIME", Primitive.STRING, Format.TIME),
    LOCAL_DATE_TIME(ClassName.get("java.time", "LocalDateTime"), "LOCAL_DATE_TIME", Primitive.STRING, Format.DATE_TIME),
    DURATION(ClassName.get("java.time", "Duration"), "DURATION", Primitive.STRING, Format.DURATION),
    UUID(ClassName.get("java.util", "UUID"), "UUID", Primitive.STRING, Format.UUID),
    URI(ClassName.get("java.net", "URI"), "URI", Primitive.STRING, Format.URI),
    BYTES(ArrayTypeName.of(TypeName.BYTE), "BYTES", Primitive.STRING, Format.BYTES);

    private final TypeName java;
    private final String codec;
    private final Shape shape;

    ScalarType(TypeName java, String codec, Primitive primitive, @Nullable Format format) {
        this.java = java;
        this.codec = codec;
        this.shape = new PrimitiveShape(primitive, Optional.ofNullable(format));
    }

    /** The Java type, the primitive one where there is one. */
    public TypeName java() {
        return java;
    }

    /** The name of its codec among the run time's. */
    public String codec() {
        return codec;
    }

    /** Its shape in the contract. */
    public Shape shape() {
        return shape;
    }

    /** The scalar that {@code type} is; a {@code long} is {@link #LONG}. */
    public static Optional<ScalarType> of(TypeName type) {
        return Arrays.stream(values())
                .filter(scalar -> scalar != LONG_TEXT)
                .filter(scalar -> scalar.java.equals(type) || scalar.java.box().equals(type))
                .findFirst();
    }
}
