package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** The heads of all types met so far: their names, and where their codecs live. */
final class TypeHeads {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Reading reading;
    private final Map<String, TypeModel.Head> heads = new HashMap<>();
    private final JavaTypes javaTypes = new JavaTypes(key -> head(key).java());
    private String home = "";

    TypeHeads(Reading reading) {
        this.reading = reading;
    }

    /** Sets the package for the codecs of types whose own package is not in these sources. */
    void home(String packageName) {
        home = packageName;
    }

    private TypeModel.Head head(String key) {
        return Objects.requireNonNull(heads.get(key), key);
    }

    /** The key of a type with its arguments. */
    String key(TypeElement element, List<Use> arguments) {
        String java = java(element, arguments).toString();
        boolean nullable = arguments.stream().anyMatch(Use::nullable);
        return nullable ? java + "?" + arguments.stream().map(Use::nullable).toList() : java;
    }

    boolean has(String key) {
        return heads.containsKey(key);
    }

    TypeModel.Head add(TypeElement element, String key, List<Use> arguments, Site site) {
        Docs docs = Docs.of(reading.elements, element);
        Origin origin = reading.own(element) ? Origin.of(element) : site.origin();
        String name = name(element, arguments, origin);
        TypeModel.Head head = new TypeModel.Head(
                key,
                name,
                java(element, arguments),
                ClassName.get(codecPackage(element, arguments), name + "Codec"),
                Nesting.visible(element) && parts(arguments).allMatch(TypeModel.Head::visible),
                docs.text(),
                Deprecation.of(reading.elements, element, docs),
                !ConstraintReader.read(Stream.of(element)).isEmpty(),
                origin);
        heads.put(key, head);
        return head;
    }

    /** A codec lives where it sees its type: beside the type, or beside the type argument that needs it. */
    private String codecPackage(TypeElement element, List<Use> arguments) {
        Optional<String> hidden = parts(arguments)
                .filter(part -> !part.visible())
                .map(part -> part.codec().packageName())
                .findFirst();
        if (hidden.isPresent()) {
            return hidden.get();
        }
        if (reading.own(element)) {
            return reading.elements.getPackageOf(element).getQualifiedName().toString();
        }
        return parts(arguments)
                .map(part -> part.codec().packageName())
                .findFirst()
                .orElse(home);
    }

    /** The application's types among type arguments, at any depth. */
    private Stream<TypeModel.Head> parts(List<Use> arguments) {
        return arguments.stream().flatMap(use -> switch (use.kind()) {
            case Use.Named named -> Stream.of(head(named.key()));
            case Use.Sequence sequence -> parts(List.of(sequence.element()));
            case Use.Dictionary dictionary -> parts(List.of(dictionary.value()));
            case Use.Maybe maybe -> parts(List.of(maybe.value()));
            case Use.Scalar scalar -> Stream.<TypeModel.Head>of();
            case Use.Anything anything -> Stream.<TypeModel.Head>of();
            case Use.Broken broken -> Stream.<TypeModel.Head>of();
        });
    }

    private TypeName java(TypeElement element, List<Use> arguments) {
        ClassName raw = ClassName.get(element);
        return arguments.isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw, arguments.stream().map(javaTypes::boxed).toArray(TypeName[]::new));
    }

    private String name(TypeElement element, List<Use> arguments, Origin origin) {
        Optional<Mirror> annotation = Mirror.find(element, Vocabulary.TYPE);
        String given = annotation.map(type -> type.text("name")).orElse("");
        if (!given.isEmpty() && !IDENTIFIER.matcher(given).matches()) {
            Origin at = reading.own(element) ? annotation.orElseThrow().origin(element, "name") : origin;
            reading.report.add(Message.TYPE_NAME_BAD, at, given);
            given = "";
        }
        String stem = given.isEmpty() ? Nesting.joinedName(element) : given;
        return arguments.isEmpty()
                ? stem
                : stem + "Of"
                        + String.join("And", arguments.stream().map(this::word).toList());
    }

    private String word(Use use) {
        String word = switch (use.kind()) {
            case Use.Scalar scalar -> scalarWord(scalar.type().java());
            case Use.Named type -> head(type.key()).name();
            case Use.Sequence sequence -> sequence.container().type().simpleName() + "Of" + word(sequence.element());
            case Use.Dictionary dictionary -> "MapOf" + word(dictionary.value());
            case Use.Maybe maybe -> "OptionalOf" + word(maybe.value());
            case Use.Anything anything -> "Json";
            case Use.Broken broken -> "";
        };
        return use.nullable() ? "Nullable" + word : word;
    }

    private static String scalarWord(TypeName java) {
        return java.box() instanceof ClassName name ? name.simpleName() : "Bytes";
    }
}
