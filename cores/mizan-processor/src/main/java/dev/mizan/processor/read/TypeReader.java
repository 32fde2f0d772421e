package dev.mizan.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.mizan.processor.model.Constraint;
import dev.mizan.processor.model.Container;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.ScalarType;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the type of a parameter, member or result. */
final class TypeReader {

    private static final String STRING = "java.lang.String";

    /** What to use instead of types that people try. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.lang.Object", "a record, a sealed interface, or " + Vocabulary.JSON_VALUE),
            Map.entry("java.lang.Number", "int, long, double or java.math.BigDecimal"),
            Map.entry("java.lang.CharSequence", STRING),
            Map.entry("java.lang.Iterable", "java.util.List"),
            Map.entry("java.lang.Void", "void"),
            Map.entry("java.util.Date", "java.time.Instant"),
            Map.entry("java.util.Calendar", "java.time.ZonedDateTime"),
            Map.entry("java.util.Iterator", "java.util.List"),
            Map.entry("java.util.Queue", "java.util.List"),
            Map.entry("java.util.Deque", "java.util.List"),
            Map.entry("java.util.HashMap", "java.util.Map"),
            Map.entry("java.util.LinkedHashMap", "java.util.Map"),
            Map.entry("java.util.TreeMap", "java.util.Map"),
            Map.entry("java.util.SortedMap", "java.util.Map"),
            Map.entry("java.util.Currency", STRING),
            Map.entry("java.util.Locale", STRING),
            Map.entry("java.time.ZoneId", STRING),
            Map.entry("java.util.OptionalInt", "java.util.Optional<Integer>"),
            Map.entry("java.util.OptionalLong", "java.util.Optional<Long>"),
            Map.entry("java.util.OptionalDouble", "java.util.Optional<Double>"),
            Map.entry("java.sql.Date", "java.time.LocalDate"),
            Map.entry("java.sql.Timestamp", "java.time.Instant"),
            Map.entry("java.sql.Time", "java.time.LocalTime"));

    private final Reading reading;
    private final NamedTypeReader named;

    TypeReader(Reading reading) {
        this.reading = reading;
        this.named = new NamedTypeReader(reading, this);
    }

    NamedTypeReader named() {
        return named;
    }

    /** The use of {@code type} at {@code site}; {@code declared} are further places with annotations on it. */
    Use read(TypeMirror type, Site site, List<? extends AnnotatedConstruct> declared) {
        List<AnnotatedConstruct> places = new ArrayList<>(declared);
        places.add(type);
        List<Constraint> constraints = ConstraintReader.read(places.stream());
        boolean cascaded = ConstraintReader.cascaded(places.stream());
        boolean nullable = Nullness.nullable(places.toArray(AnnotatedConstruct[]::new));
        if (type.getKind() == TypeKind.TYPEVAR) {
            return variable(type, site, nullable, constraints);
        }
        Use.Kind kind = kind(type, site);
        return new Use(
                kind, nullable && !(kind instanceof Use.Maybe), type.getKind().isPrimitive(), constraints, cascaded);
    }

    Use read(TypeMirror type, Site site) {
        return read(type, site, List.of());
    }

    private Use variable(TypeMirror type, Site site, boolean nullable, List<Constraint> constraints) {
        Use bound = site.variables().get(type.toString().replaceAll("@\\S+\\s+", ""));
        if (bound == null) {
            return broken(Message.TYPE_VARIABLE, site, type);
        }
        List<Constraint> all = Stream.concat(bound.constraints().stream(), constraints.stream())
                .toList();
        return new Use(bound.kind(), bound.nullable() || nullable, false, all, bound.cascaded());
    }

    private Use.Kind kind(TypeMirror type, Site site) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                scalar(type, site).orElseThrow();
            case ARRAY -> array((ArrayType) type, site);
            case WILDCARD -> broken(Message.TYPE_WILDCARD, site, type).kind();
            case DECLARED -> declared((DeclaredType) type, site);
            case ERROR -> missing();
            default -> unsupported(type, "a record", site);
        };
    }

    private Use.Kind missing() {
        reading.awaits();
        return new Use.Broken();
    }

    private static Optional<Use.Kind> scalar(TypeMirror type, Site site) {
        return ScalarType.of(TypeName.get(type).withoutAnnotations())
                .map(scalar -> scalar == ScalarType.LONG && site.settings().textLongs() ? ScalarType.LONG_TEXT : scalar)
                .map(Use.Scalar::new);
    }

    private Use.Kind array(ArrayType type, Site site) {
        return type.getComponentType().getKind() == TypeKind.BYTE
                ? new Use.Scalar(ScalarType.BYTES)
                : unsupported(type, "java.util.List", site);
    }

    private Use.Kind declared(DeclaredType type, Site site) {
        TypeElement element = (TypeElement) type.asElement();
        Optional<Use.Kind> scalar = scalar(type, site);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
            return broken(Message.TYPE_RAW, site, element.getSimpleName(), example(element))
                    .kind();
        }
        String name = element.getQualifiedName().toString();
        if (name.equals(Vocabulary.JSON_VALUE)) {
            return new Use.Anything();
        }
        if (name.equals("java.util.Map")) {
            return dictionary(type, site);
        }
        if (name.equals("java.util.Optional")) {
            return new Use.Maybe(read(type.getTypeArguments().getFirst(), site));
        }
        Optional<Container> container = Container.of(ClassName.get(element));
        if (container.isPresent()) {
            return new Use.Sequence(
                    container.get(), read(type.getTypeArguments().getFirst(), site));
        }
        return application(type, element, name, site);
    }

    private Use.Kind application(DeclaredType type, TypeElement element, String name, Site site) {
        if (name.equals(Vocabulary.UPLOAD)) {
            return broken(Message.UPLOAD_NOT_YET, site).kind();
        }
        boolean platform = name.startsWith("java.") || name.startsWith("javax.");
        if (platform && element.getKind() != ElementKind.ENUM) {
            return unsupported(type, INSTEAD.getOrDefault(name, "a record"), site);
        }
        return named.read(type, element, site);
    }

    private Use.Kind dictionary(DeclaredType type, Site site) {
        TypeMirror key = type.getTypeArguments().getFirst();
        if (key.getKind() == TypeKind.WILDCARD) {
            return broken(Message.TYPE_WILDCARD, site, type).kind();
        }
        if (!TypeName.get(key).withoutAnnotations().toString().equals(STRING)) {
            return broken(Message.MAP_KEY, site, TypeName.get(key).withoutAnnotations())
                    .kind();
        }
        return new Use.Dictionary(read(type.getTypeArguments().getLast(), site));
    }

    private static String example(TypeElement element) {
        return element.getSimpleName() + "<"
                + String.join(
                        ", ",
                        element.getTypeParameters().stream()
                                .map(Object::toString)
                                .toList()) + ">";
    }

    Use.Kind unsupported(TypeMirror type, String instead, Site site) {
        return broken(Message.TYPE_UNSUPPORTED, site, plain(type), instead).kind();
    }

    private Use broken(Message message, Site site, Object... evidence) {
        Object[] all = Stream.concat(
                        Stream.of(site.label()),
                        Stream.of(evidence).map(each -> each instanceof TypeMirror type ? plain(type) : each))
                .toArray();
        reading.report.add(message, site.origin(), all);
        return Use.of(new Use.Broken());
    }

    /** The type without its annotations, which the two compilers print differently. */
    static String plain(TypeMirror type) {
        TypeName name = TypeName.get(type);
        return name instanceof ArrayTypeName
                ? name.toString()
                : name.withoutAnnotations().toString();
    }
}
