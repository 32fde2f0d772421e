package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import dev.mizan.ir.CodePoints;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.OwnerModel;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads everything annotated so far into one model.
 *
 * <pre>{@code
 * RoundReader.Outcome outcome = reader.read(roots, ownTypes, last);
 * if (!outcome.incomplete()) { validate(outcome.model()); }
 * }</pre>
 */
public final class RoundReader {

    private final Elements elements;
    private final Types types;
    private final ClassFiles classFiles;
    private final Adapters adapters;

    /** A reader for one compilation; {@code adapter} is what the adapter on the class path says of itself. */
    public RoundReader(Elements elements, Types types, ClassFiles classFiles, Properties adapter) {
        this.classFiles = classFiles;
        this.elements = elements;
        this.types = types;
        this.adapters = Adapters.of(adapter);
    }

    /**
     * What was found.
     *
     * @param model all that could be modelled
     * @param report what could not
     * @param incomplete whether types are missing that another processor may still generate
     */
    public record Outcome(RoundModel model, Report report, boolean incomplete) {}

    /**
     * Reads {@code roots}.
     *
     * @param ownTypes the qualified names of all top-level types in the sources
     * @param last whether no other processor will generate anything any more
     */
    public Outcome read(Roots roots, Set<String> ownTypes, boolean last) {
        Report report = new Report();
        Reading reading = new Reading(elements, types, classFiles, report, adapters, ownTypes, last);
        TypeReader typeReader = new TypeReader(reading);
        typeReader.named().home(home(roots));
        ContextReader contexts = new ContextReader(reading, typeReader, simpleNames(roots.contexts()));
        ErrorReader errors = new ErrorReader(reading, typeReader);
        FunctionReader functions = new FunctionReader(reading, typeReader, contexts, errors);
        existing(roots.contexts()).forEach(type -> contexts.read(type, Origin.of(type)));
        existing(roots.errors()).forEach(type -> errors.read(type, Origin.of(type)));
        List<OwnerModel> owners = existing(roots.owners()).stream()
                .map(type -> owner(type, functions, report))
                .toList();
        List<String> published = published(roots, typeReader, reading);
        RoundModel model = new RoundModel(
                owners, contexts.byName(), errors.byCode(), typeReader.named().known(), published);
        return new Outcome(model, report, reading.incomplete());
    }

    private OwnerModel owner(TypeElement type, FunctionReader reader, Report report) {
        checkOwner(type, report);
        List<FunctionModel> functions = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Mirror.find(method, Vocabulary.CLIENT).ifPresent(client -> functions.add(reader.read(method, client)));
        }
        functions.sort(Comparator.comparing(FunctionModel::name, CodePoints.ORDER)
                .thenComparing(FunctionModel::method, CodePoints.ORDER));
        return new OwnerModel(ClassName.get(type), functions, Origin.of(type));
    }

    private static void checkOwner(TypeElement type, Report report) {
        Origin origin = Origin.of(type);
        boolean concrete = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        if (!concrete || type.getModifiers().contains(Modifier.ABSTRACT)) {
            report.add(Message.OWNER_ABSTRACT, origin, type.getSimpleName());
        } else if (Nesting.hidden(type)) {
            report.add(Message.OWNER_HIDDEN, origin, type.getSimpleName());
        }
        if (!type.getTypeParameters().isEmpty()) {
            report.add(Message.OWNER_GENERIC, origin, type.getSimpleName());
        }
    }

    private List<String> published(Roots roots, TypeReader reader, Reading reading) {
        TreeSet<String> keys = new TreeSet<>(CodePoints.ORDER);
        Map<String, TypeElement> found = new TreeMap<>(CodePoints.ORDER);
        for (TypeElement type : existing(roots.types())) {
            refuseGeneric(type, reading);
            found.put(type.getQualifiedName().toString(), type);
        }
        Stream.concat(
                        roots.modules().stream().map(elements::getModuleElement),
                        roots.packages().stream().map(elements::getPackageElement))
                .filter(Objects::nonNull)
                .forEach(settings -> Mirror.find(settings, Vocabulary.MODULE)
                        .ifPresent(module -> publish(settings, module, found, reading)));
        found.forEach((name, type) -> {
            if (type.getTypeParameters().isEmpty() && !type.getKind().equals(ElementKind.ANNOTATION_TYPE)) {
                Site site = new Site(
                        "the published type " + type.getSimpleName(),
                        Origin.of(type),
                        reading.modules.of(type),
                        Map.of());
                if (reader.read(type.asType(), site).kind() instanceof Use.Named) {
                    keys.add(name);
                }
            }
        });
        return List.copyOf(keys);
    }

    /** A generic type has no form of its own to publish; a name for its forms is all that can be said there. */
    private static void refuseGeneric(TypeElement type, Reading reading) {
        Mirror mirror = Mirror.find(type, Vocabulary.TYPE).orElseThrow();
        if (!type.getTypeParameters().isEmpty() && mirror.written("name").isEmpty()) {
            reading.report.add(Message.PUBLISH_GENERIC, Origin.of(type, mirror.mirror()), type.getSimpleName());
        }
    }

    private void publish(Element at, Mirror module, Map<String, TypeElement> found, Reading reading) {
        for (String name : module.texts("publish")) {
            PackageElement published = elements.getPackageElement(name);
            List<TypeElement> inside = published == null
                    ? List.of()
                    : ElementFilter.typesIn(published.getEnclosedElements()).stream()
                            .filter(RoundReader::publishable)
                            .toList();
            if (inside.isEmpty()) {
                reading.report.add(Message.PUBLISH_EMPTY, module.origin(at, "publish"), name);
            }
            inside.forEach(type -> found.put(type.getQualifiedName().toString(), type));
        }
    }

    private static boolean publishable(TypeElement type) {
        boolean kind = type.getKind() == ElementKind.RECORD
                || type.getKind() == ElementKind.ENUM
                || type.getModifiers().contains(Modifier.SEALED);
        return kind
                && Nesting.visible(type)
                && !Mirror.present(type, Vocabulary.CONTEXT)
                && type.getTypeParameters().isEmpty();
    }

    /** Types of other modules get their codecs beside the first class that has functions. */
    private String home(Roots roots) {
        return Stream.concat(roots.owners().stream(), roots.errors().stream())
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .map(type -> elements.getPackageOf(type).getQualifiedName().toString())
                .min(CodePoints.ORDER)
                .orElse("");
    }

    private List<TypeElement> existing(Iterable<String> names) {
        List<TypeElement> types = new ArrayList<>();
        for (String name : names) {
            Optional.ofNullable(elements.getTypeElement(name)).ifPresent(types::add);
        }
        return types;
    }

    private static List<String> simpleNames(Iterable<String> names) {
        List<String> simple = new ArrayList<>();
        names.forEach(name -> simple.add(name.substring(name.lastIndexOf('.') + 1)));
        return simple;
    }
}
