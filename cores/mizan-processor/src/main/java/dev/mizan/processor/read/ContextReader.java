package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.Suggestions;
import dev.mizan.processor.model.ContextModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads contexts, each once. */
final class ContextReader {

    private static final String SUFFIX = "Context";

    private final Reading reading;
    private final TypeReader types;
    private final SortedMap<String, ContextModel> byName = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final List<String> known;

    /** A reader that suggests the {@code known} context classes where another one is named. */
    ContextReader(Reading reading, TypeReader types, List<String> known) {
        this.reading = reading;
        this.types = types;
        this.known = known;
    }

    SortedMap<String, ContextModel> byName() {
        return byName;
    }

    /** The name of the context that {@code type} is; anything else is reported at {@code used}. */
    Optional<String> read(TypeElement type, Origin used) {
        Optional<Mirror> annotation = Mirror.find(type, Vocabulary.CONTEXT);
        if (annotation.isEmpty()) {
            String simple = type.getSimpleName().toString();
            String suggestion = Suggestions.closest(simple, known)
                    .map(name -> " Did you mean " + name + ".class?")
                    .orElse("");
            reading.report.add(Message.CONTEXT_UNKNOWN, used, simple, suggestion);
            return Optional.empty();
        }
        String key = type.getQualifiedName().toString();
        Optional<String> name = names.get(key);
        if (name == null) {
            name = model(type, annotation.get(), used);
            names.put(key, name);
        }
        return name;
    }

    private Optional<String> model(TypeElement type, Mirror annotation, Origin used) {
        Origin origin = reading.at(type, used);
        boolean record = type.getKind() == ElementKind.RECORD;
        if (!record && !Mirror.present(type, Vocabulary.KOTLIN)) {
            reading.report.add(Message.CONTEXT_NOT_RECORD, origin, type.getSimpleName());
            return Optional.empty();
        }
        ModuleSettings settings = reading.modules.of(type);
        String name = name(type, annotation, settings);
        if (name.isEmpty()) {
            reading.report.add(Message.CONTEXT_NAMELESS, origin, type.getSimpleName());
            return Optional.empty();
        }
        Site site = new Site("the context " + type.getSimpleName(), origin, settings, Map.of());
        ContextModel context = new ContextModel(
                name,
                ClassName.get(type),
                record
                        ? types.named().structs().params(type, origin, site)
                        : types.named().beans().params(type, origin, site),
                annotation.flag("parallel"),
                Docs.of(reading.elements, type).text(),
                origin);
        JacksonRules.check(
                reading,
                type,
                type,
                origin,
                JacksonPlace.TYPE,
                type.getSimpleName().toString());
        context.params().forEach(param -> checkParam(param, site.label()));
        ContextModel other = byName.putIfAbsent(name, context);
        if (other != null) {
            reading.report.add(
                    Message.CONTEXT_NAME_TAKEN, origin, name, other.type().simpleName(), type.getSimpleName());
        }
        return Optional.of(name);
    }

    /** Members say what a param must be and what stands for it; the context says its name and type. */
    private void checkParam(Property param, String context) {
        List<String> ignored = new ArrayList<>();
        param.defaultValue().ifPresent(value -> ignored.add("Default"));
        param.use().constraints().forEach(constraint -> ignored.add(constraint.simpleName()));
        if (param.use().cascaded()) {
            ignored.add("Valid");
        }
        for (String annotation : ignored) {
            reading.report.add(
                    Message.ANNOTATION_PLACE,
                    param.origin(),
                    annotation,
                    "the component \"" + param.javaName() + "\" of " + context,
                    "Put it on the parameter of each member of the context");
        }
    }

    private static String name(TypeElement type, Mirror annotation, ModuleSettings settings) {
        String given = annotation.text("value");
        if (!given.isEmpty()) {
            return given;
        }
        String simple = type.getSimpleName().toString();
        String stem = simple.endsWith(SUFFIX) ? simple.substring(0, simple.length() - SUFFIX.length()) : simple;
        return stem.isEmpty()
                ? ""
                : settings.wireName(stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1));
    }
}
