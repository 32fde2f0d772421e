package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the application's types, each once for every set of type arguments it is used with. */
final class NamedTypeReader {

    private final Reading reading;
    private final TypeReader types;
    private final SortedMap<String, TypeModel> known = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final StructReader structs;
    private final BeanReader beans;
    private final UnionReader unions;
    private final WrapperReader wrappers;
    private String home = "";

    NamedTypeReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
        MemberReader members = new MemberReader(reading, types);
        this.structs = new StructReader(reading, members);
        this.beans = new BeanReader(reading, members, types);
        this.unions = new UnionReader(reading, types);
        this.wrappers = new WrapperReader(reading, types);
    }

    SortedMap<String, TypeModel> known() {
        return known;
    }

    @Nullable
    TypeModel knownType(String key) {
        return known.get(key);
    }

    StructReader structs() {
        return structs;
    }

    /** Sets the package for the codecs of types whose own package is not in these sources. */
    void home(String packageName) {
        home = packageName;
    }

    Use.Kind read(DeclaredType type, TypeElement element, Site site) {
        if (Nesting.hidden(element)) {
            reading.report.add(
                    Message.TYPE_HIDDEN, reading.at(element, site.origin()), element.getSimpleName(), site.label());
            return new Use.Broken();
        }
        List<Use> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(types.read(argument, site));
        }
        if (arguments.stream().anyMatch(use -> use.kind() instanceof Use.Broken)) {
            return new Use.Broken();
        }
        TypeName java = java(element, arguments);
        String key = key(java, arguments);
        if (!names.containsKey(key)) {
            names.put(key, name(element, arguments));
            Map<String, Use> variables = new LinkedHashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                variables.put(element.getTypeParameters().get(i).getSimpleName().toString(), arguments.get(i));
            }
            model(element, site, head(element, key, java, arguments, site), variables)
                    .ifPresent(model -> known.put(key, model));
        }
        return known.containsKey(key) || !failed.contains(key) ? new Use.Named(key) : new Use.Broken();
    }

    private final java.util.Set<String> failed = new java.util.HashSet<>();

    private Optional<TypeModel> model(TypeElement element, Site from, TypeModel.Head head, Map<String, Use> variables) {
        Site site = new Site(from.label(), head.origin(), reading.modules.of(element), variables);
        JacksonRules.check(reading, element, element, head.origin());
        Optional<TypeModel> model = byKind(element, head, site, from);
        if (model.isEmpty()) {
            failed.add(head.key());
        }
        return model;
    }

    private Optional<TypeModel> byKind(TypeElement element, TypeModel.Head head, Site site, Site from) {
        if (element.getKind() == ElementKind.ENUM) {
            return new EnumReader(reading).read(element, head);
        }
        Optional<Element> value = wrappers.valueOf(element);
        if (value.isPresent()) {
            return wrappers.read(element, value.get(), head, site);
        }
        if (element.getKind() == ElementKind.RECORD) {
            return Optional.of(structs.read(element, head, site));
        }
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return unions.read(element, head, site);
        }
        if (element.getKind() == ElementKind.CLASS && !element.getModifiers().contains(Modifier.ABSTRACT)) {
            return beans.read(element, head, site);
        }
        reading.report.add(
                Message.TYPE_OPEN, reading.at(element, from.origin()), element.getSimpleName(), from.label());
        return Optional.empty();
    }

    private TypeModel.Head head(TypeElement element, String key, TypeName java, List<Use> arguments, Site site) {
        Docs docs = Docs.of(reading.elements, element);
        boolean visible = Nesting.visible(element) && arguments.stream().allMatch(this::visible);
        return new TypeModel.Head(
                key,
                names.getOrDefault(key, key),
                java,
                codec(element, arguments),
                visible,
                docs.text(),
                Deprecation.of(reading.elements, element, docs),
                reading.own(element) ? Origin.of(element) : site.origin());
    }

    /** A codec lives where it sees its type: beside the type, or beside the type argument that needs it. */
    private ClassName codec(TypeElement element, List<Use> arguments) {
        String simple = javaName(element, arguments) + "Codec";
        List<TypeModel.Head> parts = arguments.stream()
                .map(Use::kind)
                .filter(Use.Named.class::isInstance)
                .map(kind -> known.get(((Use.Named) kind).key()))
                .filter(part -> part != null)
                .map(TypeModel::head)
                .toList();
        String own = reading.own(element)
                ? reading.elements.getPackageOf(element).getQualifiedName().toString()
                : "";
        Optional<String> hiddenPart = parts.stream()
                .filter(part -> !part.visible())
                .map(part -> part.codec().packageName())
                .findFirst();
        String place = hiddenPart.orElse(own);
        if (place.isEmpty() && !reading.own(element)) {
            place = parts.stream()
                    .map(part -> part.codec().packageName())
                    .findFirst()
                    .orElse(home);
        }
        return ClassName.get(place, simple);
    }

    private boolean visible(Use use) {
        return switch (use.kind()) {
            case Use.Named type ->
                known.get(type.key()) == null || known.get(type.key()).head().visible();
            case Use.Sequence sequence -> visible(sequence.element());
            case Use.Dictionary dictionary -> visible(dictionary.value());
            case Use.Maybe maybe -> visible(maybe.value());
            case Use.Scalar scalar -> true;
            case Use.Anything anything -> true;
            case Use.Broken broken -> true;
        };
    }

    private TypeName java(TypeElement element, List<Use> arguments) {
        ClassName raw = ClassName.get(element);
        return arguments.isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw, arguments.stream().map(this::java).toArray(TypeName[]::new));
    }

    private TypeName java(Use use) {
        return dev.mizan.processor.model.JavaTypes.boxed(use, known::get, key -> ClassName.bestGuess(key));
    }

    private static String key(TypeName java, List<Use> arguments) {
        long nullable = arguments.stream().filter(Use::nullable).count();
        return nullable == 0
                ? java.toString()
                : java + "?" + arguments.stream().map(Use::nullable).toList();
    }

    private String name(TypeElement element, List<Use> arguments) {
        String given = Mirror.find(element, Vocabulary.TYPE)
                .map(type -> type.text("name"))
                .orElse("");
        return (given.isEmpty() ? Nesting.joinedName(element) : given) + suffix(arguments);
    }

    private String javaName(TypeElement element, List<Use> arguments) {
        return Nesting.joinedName(element) + suffix(arguments);
    }

    private String suffix(List<Use> arguments) {
        return arguments.isEmpty()
                ? ""
                : "Of" + String.join("And", arguments.stream().map(this::word).toList());
    }

    private String word(Use use) {
        String word = switch (use.kind()) {
            case Use.Scalar scalar -> scalarWord(scalar.type().java());
            case Use.Named type -> names.getOrDefault(type.key(), type.key());
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
