package dev.mizan.processor.model;

import java.util.Map;

/**
 * The {@code @Client} of a method, for messages about one of its elements.
 *
 * @param method the method's name with the annotation
 * @param annotation the annotation itself
 * @param elements the elements that are written out and say more than their default does
 */
public record ClientOrigin(Origin method, Origin annotation, Map<String, Origin> elements) {

    public ClientOrigin {
        elements = Map.copyOf(elements);
    }

    /** The first of {@code names} that is written out, else the annotation. */
    public Origin element(String... names) {
        for (String name : names) {
            Origin origin = elements.get(name);
            if (origin != null) {
                return origin;
            }
        }
        return annotation;
    }

    /** Whether the element is written out and says something. */
    public boolean has(String name) {
        return elements.containsKey(name);
    }
}
