package dev.mizan.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where in the sources something stands, as exactly as the compiler can say it.
 *
 * @param element the element
 * @param annotation the annotation on it, if it is about one
 * @param value the value in that annotation, if it is about one
 */
public record Origin(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    /** An element. */
    public static Origin of(Element element) {
        return new Origin(element, Optional.empty(), Optional.empty());
    }

    /** An annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, Optional.of(annotation), Optional.empty());
    }

    /** A value of an annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Origin(element, Optional.of(annotation), Optional.of(value));
    }
}
