package dev.mizan.processor.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mizan.ir.Literal;
import dev.mizan.ir.Suggestions;
import dev.mizan.processor.model.DefaultValue;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.ScalarType;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the text of {@code @Default} as a value of the declared type. */
final class DefaultReader {

    private static final BigInteger MAX_SAFE = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    private final Report report;
    private final Function<String, @Nullable TypeModel> types;

    DefaultReader(Report report, Function<String, @Nullable TypeModel> types) {
        this.report = report;
        this.types = types;
    }

    Optional<DefaultValue> read(String text, Use use, Site site, Origin origin) {
        return switch (use.kind()) {
            case Use.Scalar scalar -> scalar(text, scalar.type(), site, origin);
            case Use.Sequence sequence -> list(text, sequence, site, origin);
            case Use.Named named -> named(text, named, site, origin);
            case Use.Maybe maybe -> read(text, maybe.value(), site, origin).map(DefaultReader::inOptional);
            case Use.Dictionary dictionary -> without(site, origin, "a map");
            case Use.Anything anything -> without(site, origin, "any JSON");
            case Use.Broken broken -> Optional.empty();
        };
    }

    private static DefaultValue inOptional(DefaultValue value) {
        return new DefaultValue(value.literal(), CodeBlock.of("$T.of($L)", Optional.class, value.code()));
    }

    private Optional<DefaultValue> without(Site site, Origin origin, String what) {
        report.add(Message.DEFAULT_WITHOUT_TEXT, origin, site.label(), what);
        return Optional.empty();
    }

    private Optional<DefaultValue> list(String text, Use.Sequence sequence, Site site, Origin origin) {
        if (!text.isEmpty() && !text.equals("[]")) {
            report.add(Message.DEFAULT_LIST, origin, site.label(), text);
            return Optional.empty();
        }
        CodeBlock code = switch (sequence.container()) {
            case LIST, COLLECTION, SEQUENCED_COLLECTION -> CodeBlock.of("$T.of()", java.util.List.class);
            case SET -> CodeBlock.of("$T.of()", java.util.Set.class);
            default -> CodeBlock.of("new $T<>()", sequence.container().maker());
        };
        return Optional.of(new DefaultValue(new Literal.Text("[]"), code));
    }

    private Optional<DefaultValue> named(String text, Use.Named named, Site site, Origin origin) {
        TypeModel type = types.apply(named.key());
        if (type instanceof TypeModel.Wrapper wrapper) {
            return read(text, wrapper.value(), site, origin)
                    .map(value -> new DefaultValue(value.literal(), wrapped(wrapper, value.code())));
        }
        if (type == null) {
            return Optional.empty();
        }
        if (!(type instanceof TypeModel.Enumeration enumeration)) {
            return without(site, origin, "a record");
        }
        int index = enumeration.values().indexOf(text);
        if (index < 0) {
            report.add(
                    Message.DEFAULT_ENUM,
                    origin,
                    site.label(),
                    text,
                    enumeration.values(),
                    Suggestions.didYouMean(text, enumeration.values()));
            return Optional.empty();
        }
        CodeBlock code = CodeBlock.of(
                "$T.$L", enumeration.head().java(), enumeration.constants().get(index));
        return Optional.of(new DefaultValue(new Literal.Text(text), code));
    }

    private static CodeBlock wrapped(TypeModel.Wrapper wrapper, CodeBlock value) {
        String reference = wrapper.wrap().toString();
        return reference.endsWith("::new")
                ? CodeBlock.of("new $T($L)", wrapper.head().java(), value)
                : CodeBlock.of(
                        "$T.$L($L)", wrapper.head().java(), reference.substring(reference.lastIndexOf(':') + 1), value);
    }

    private Optional<DefaultValue> scalar(String text, ScalarType type, Site site, Origin origin) {
        try {
            DefaultValue value = parse(text, type);
            if (type == ScalarType.LONG && value.literal() instanceof Literal.Whole whole && unsafe(whole.value())) {
                report.add(Message.DEFAULT_UNSAFE, origin, site.label(), text);
                return Optional.empty();
            }
            return Optional.of(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            report.add(Message.DEFAULT_UNREADABLE, origin, site.label(), text, word(type.java()));
            return Optional.empty();
        }
    }

    private static boolean unsafe(BigInteger value) {
        return value.abs().compareTo(MAX_SAFE) > 0;
    }

    private static String word(TypeName type) {
        String name = type.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static DefaultValue parse(String text, ScalarType type) {
        return switch (type) {
            case BOOLEAN -> bool(text);
            case BYTE -> whole(Byte.parseByte(text), CodeBlock.of("(byte) $L", text));
            case SHORT -> whole(Short.parseShort(text), CodeBlock.of("(short) $L", text));
            case INT -> whole(Integer.parseInt(text), CodeBlock.of("$L", Integer.parseInt(text)));
            case LONG -> whole(Long.parseLong(text), CodeBlock.of("$LL", Long.parseLong(text)));
            case LONG_TEXT -> text(Long.toString(Long.parseLong(text)), CodeBlock.of("$LL", Long.parseLong(text)));
            case FLOAT -> decimal(Double.parseDouble(Float.toString(finite(Float.parseFloat(text)))), "f");
            case DOUBLE -> decimal(Double.parseDouble(text), "d");
            case CHAR -> text(only(text), CodeBlock.of("$L", characterLiteral(text.charAt(0))));
            case STRING -> text(text, CodeBlock.of("$S", text));
            case BIG_INTEGER -> text(new BigInteger(text).toString(), CodeBlock.of("new $T($S)", type.java(), text));
            case BIG_DECIMAL ->
                text(new BigDecimal(text).toPlainString(), CodeBlock.of("new $T($S)", type.java(), text));
            case INSTANT -> parsed(Instant.parse(text).toString(), type);
            case OFFSET_DATE_TIME, ZONED_DATE_TIME ->
                parsed(OffsetDateTime.parse(text).toString(), type);
            case LOCAL_DATE -> parsed(LocalDate.parse(text).toString(), type);
            case LOCAL_TIME -> parsed(LocalTime.parse(text).toString(), type);
            case LOCAL_DATE_TIME -> parsed(LocalDateTime.parse(text).toString(), type);
            case DURATION -> parsed(Duration.parse(text).toString(), type);
            case UUID -> made(UUID.fromString(text).toString(), "fromString", type);
            case URI -> made(URI.create(text).toString(), "create", type);
            case BYTES -> throw new IllegalArgumentException("no text");
        };
    }

    private static float finite(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("not finite");
        }
        return value;
    }

    private static DefaultValue bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return new DefaultValue(new Literal.Bool(Boolean.parseBoolean(text)), CodeBlock.of("$L", text));
    }

    private static DefaultValue whole(long value, CodeBlock code) {
        return new DefaultValue(Literal.Whole.of(value), code);
    }

    private static DefaultValue decimal(double value, String suffix) {
        return new DefaultValue(new Literal.Decimal(value), CodeBlock.of("$L$L", value, suffix));
    }

    private static DefaultValue text(String text, CodeBlock code) {
        return new DefaultValue(new Literal.Text(text), code);
    }

    private static DefaultValue parsed(String text, ScalarType type) {
        return made(text, "parse", type);
    }

    private static DefaultValue made(String text, String method, ScalarType type) {
        return text(text, CodeBlock.of("$T.$L($S)", type.java(), method, text));
    }

    private static String only(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String characterLiteral(char character) {
        return switch (character) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            default -> character < ' ' || character > '~' ? "(char) " + (int) character : "'" + character + "'";
        };
    }
}
