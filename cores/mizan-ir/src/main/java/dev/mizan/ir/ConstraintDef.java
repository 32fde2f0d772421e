package dev.mizan.ir;

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
        attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        groups = List.copyOf(groups);
    }
}
