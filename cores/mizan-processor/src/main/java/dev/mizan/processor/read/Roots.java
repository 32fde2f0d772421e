package dev.mizan.processor.read;

import dev.mizan.ir.CodePoints;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names of everything annotated, of all rounds. Names and not elements: a later round has elements of its own.
 *
 * @param owners classes with functions
 * @param contexts context records
 * @param errors classes with an error code
 * @param types published types
 * @param packages packages with settings
 * @param modules Java modules with settings
 */
public record Roots(
        SortedSet<String> owners,
        SortedSet<String> contexts,
        SortedSet<String> errors,
        SortedSet<String> types,
        SortedSet<String> packages,
        SortedSet<String> modules) {

    /** Nothing yet. */
    public static Roots none() {
        return new Roots(names(), names(), names(), names(), names(), names());
    }

    private static SortedSet<String> names() {
        return new TreeSet<>(CodePoints.ORDER);
    }

    /** Adds what is annotated in this round; whether there was anything. */
    public boolean add(Elements elements, RoundEnvironment round) {
        boolean any = addTypes(elements, round, Vocabulary.CONTEXT, contexts)
                | addTypes(elements, round, Vocabulary.ERROR_CODE, errors)
                | addTypes(elements, round, Vocabulary.TYPE, types);
        for (Element method : annotated(elements, round, Vocabulary.CLIENT)) {
            if (method.getEnclosingElement() instanceof TypeElement owner) {
                any |= owners.add(owner.getQualifiedName().toString());
            }
        }
        for (Element settings : annotated(elements, round, Vocabulary.MODULE)) {
            if (settings instanceof QualifiedNameable home) {
                SortedSet<String> names = settings.getKind() == ElementKind.MODULE ? modules : packages;
                any |= names.add(home.getQualifiedName().toString());
            }
        }
        return any;
    }

    private static boolean addTypes(
            Elements elements, RoundEnvironment round, String annotation, SortedSet<String> names) {
        boolean any = false;
        for (Element element : annotated(elements, round, annotation)) {
            if (element instanceof TypeElement type) {
                any |= names.add(type.getQualifiedName().toString());
            }
        }
        return any;
    }

    private static Iterable<? extends Element> annotated(Elements elements, RoundEnvironment round, String name) {
        TypeElement annotation = elements.getTypeElement(name);
        return annotation == null ? List.of() : round.getElementsAnnotatedWith(annotation);
    }
}
