package dev.mizan.processor.read;

import dev.mizan.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Looks at everything inside of a type that its reader did not, for annotations of Jackson that would be ignored. */
final class JacksonSweep {

    private final Reading reading;
    private final TypeElement type;
    private final Origin otherwise;
    private final Map<Element, JacksonPlace> places;
    private final Set<Element> read;

    private JacksonSweep(
            Reading reading,
            TypeElement type,
            Origin otherwise,
            Map<Element, JacksonPlace> places,
            Set<? extends Element> read) {
        this.reading = reading;
        this.type = type;
        this.otherwise = otherwise;
        this.places = places;
        this.read = new HashSet<>(read);
    }

    /**
     * Reports what would be ignored inside of {@code type}.
     *
     * @param places what means something, and where it stands
     * @param read what the reader of the type has looked at
     */
    static void of(
            Reading reading,
            TypeElement type,
            Origin otherwise,
            Map<Element, JacksonPlace> places,
            Set<? extends Element> read) {
        JacksonSweep sweep = new JacksonSweep(reading, type, otherwise, places, read);
        type.getRecordComponents().forEach(sweep::check);
        type.getEnclosedElements().forEach(sweep::check);
    }

    /** What is written on a component ends up on its accessor and field; it is reported once. */
    private void check(RecordComponentElement component) {
        List<Element> carriers = carriers(component);
        String label = "the component \"" + component.getSimpleName() + "\" of " + type.getSimpleName();
        for (Element carrier : carriers) {
            if (!read.contains(carrier)) {
                JacksonPlace place = carriers.stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(JacksonPlace.UNSEEN);
                JacksonRules.check(reading, carrier, component, otherwise, place, label);
            }
        }
        read.addAll(carriers);
    }

    private List<Element> carriers(RecordComponentElement component) {
        return type.getEnclosedElements().stream()
                .map(element -> (Element) element)
                .filter(element -> element.getSimpleName().equals(component.getSimpleName()))
                .filter(element -> element.getKind() == ElementKind.FIELD
                        || element instanceof ExecutableElement method
                                && method.getParameters().isEmpty())
                .toList();
    }

    private void check(Element element) {
        String name = "\"" + element.getSimpleName() + "\" of " + type.getSimpleName();
        switch (element.getKind()) {
            case FIELD -> check(element, "the field " + name);
            case METHOD -> check((ExecutableElement) element, "the method " + name);
            case CONSTRUCTOR -> check((ExecutableElement) element, "a constructor of " + type.getSimpleName());
            default -> {}
        }
    }

    private void check(ExecutableElement executable, String label) {
        check((Element) executable, label);
        for (VariableElement parameter : executable.getParameters()) {
            if (!read.contains(parameter)) {
                JacksonRules.check(
                        reading,
                        own(parameter),
                        parameter,
                        otherwise,
                        JacksonPlace.NOWHERE,
                        "the parameter \"" + parameter.getSimpleName() + "\" of " + label);
            }
        }
    }

    private void check(Element element, String label) {
        if (!read.contains(element)) {
            JacksonPlace place = places.getOrDefault(element, JacksonPlace.UNSEEN);
            JacksonRules.check(reading, element, element, otherwise, place, label);
        }
    }

    /** The annotations of a parameter without those that the record's component of its name has, too. */
    private List<? extends AnnotationMirror> own(VariableElement parameter) {
        Set<String> spread = type.getRecordComponents().stream()
                .filter(component -> component.getSimpleName().equals(parameter.getSimpleName()))
                .flatMap(component -> carriers(component).stream())
                .flatMap(carrier -> carrier.getAnnotationMirrors().stream())
                .map(mirror -> new Mirror(mirror).name())
                .collect(Collectors.toSet());
        return parameter.getAnnotationMirrors().stream()
                .filter(mirror -> !spread.contains(new Mirror(mirror).name()))
                .toList();
    }
}
