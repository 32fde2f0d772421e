package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
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

    /** Deeper than anybody nests type arguments; a type that contains larger forms of itself gets there. */
    private static final int MAX_DEPTH = 20;

    private final Reading reading;
    private final TypeReader types;
    private final SortedMap<String, TypeModel> known = new TreeMap<>();
    private final TypeHeads heads;
    private final StructReader structs;
    private final BeanReader beans;
    private final UnionReader unions;
    private final WrapperReader wrappers;

    NamedTypeReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
        this.heads = new TypeHeads(reading);
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

    BeanReader beans() {
        return beans;
    }

    /** Sets the package for the codecs of types whose own package is not in these sources. */
    void home(String packageName) {
        heads.home(packageName);
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
        String key = heads.key(element, arguments);
        if (key.chars().filter(character -> character == '<').count() > MAX_DEPTH) {
            reading.report.add(Message.TYPE_ENDLESS, reading.at(element, site.origin()), element.getSimpleName());
            return new Use.Broken();
        }
        if (!heads.has(key)) {
            TypeModel.Head head = heads.add(element, key, arguments, site);
            model(element, site, head, variables(element, arguments)).ifPresent(model -> known.put(key, model));
        }
        return new Use.Named(key);
    }

    private static Map<String, Use> variables(TypeElement element, List<Use> arguments) {
        Map<String, Use> variables = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(element.getTypeParameters().get(i).getSimpleName().toString(), arguments.get(i));
        }
        return variables;
    }

    private Optional<TypeModel> model(TypeElement element, Site from, TypeModel.Head head, Map<String, Use> variables) {
        Site site = new Site(from.label(), head.origin(), reading.modules.of(element), variables);
        String label = element.getSimpleName().toString();
        JacksonRules.check(reading, element, element, head.origin(), place(element), label);
        return byKind(element, head, site, from);
    }

    private JacksonPlace place(TypeElement element) {
        if (element.getKind() == ElementKind.ENUM || wrappers.valueOf(element).isPresent()) {
            return JacksonPlace.NOWHERE;
        }
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return JacksonPlace.SEALED;
        }
        return reading.types.directSupertypes(element.asType()).stream().anyMatch(this::isSealed)
                ? JacksonPlace.CASE
                : JacksonPlace.TYPE;
    }

    private boolean isSealed(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getModifiers().contains(Modifier.SEALED);
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
}
