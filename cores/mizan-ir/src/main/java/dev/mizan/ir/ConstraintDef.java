package dev.mizan.ir;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A portable Jakarta constraint.
 *
 * @param name the constraint's name in lower camel case, such as {@code size}
 * @param attributes its values by name
 * @param groups the simple names of its groups, sorted
 */
public record ConstraintDef(String name, SortedMap<String, Literal> attributes, List<String> groups) {

    public ConstraintDef {
        attributes = Collections.unmodifiableSortedMap(sorted(attributes));
        groups = List.copyOf(groups);
    }

    private static SortedMap<String, Literal> sorted(SortedMap<String, Literal> attributes) {
        SortedMap<String, Literal> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(attributes);
        return sorted;
    }
}
