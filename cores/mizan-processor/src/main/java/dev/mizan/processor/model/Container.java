package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Optional;

/** The collections that travel as a JSON array. */
public enum Container {
    LIST("List", "List", "copyOf"),
    COLLECTION("Collection", "List", "copyOf"),
    SEQUENCED_COLLECTION("SequencedCollection", "List", "copyOf"),
    SET("Set", "Set", "copyOf"),
    SEQUENCED_SET("SequencedSet", "LinkedHashSet", "new"),
    SORTED_SET("SortedSet", "TreeSet", "new"),
    NAVIGABLE_SET("NavigableSet", "TreeSet", "new"),
    ARRAY_LIST("ArrayList", "ArrayList", "new"),
    LINKED_LIST("LinkedList", "LinkedList", "new"),
    HASH_SET("HashSet", "HashSet", "new"),
    LINKED_HASH_SET("LinkedHashSet", "LinkedHashSet", "new"),
    TREE_SET("TreeSet", "TreeSet", "new");

    private static final String PACKAGE = "java.util";

    private final ClassName type;
    private final ClassName maker;
    private final String factory;

    Container(String type, String maker, String factory) {
        this.type = ClassName.get(PACKAGE, type);
        this.maker = ClassName.get(PACKAGE, maker);
        this.factory = factory;
    }

    /** The declared type. */
    public ClassName type() {
        return type;
    }

    /** The class whose {@link #factory} makes one of a list. */
    public ClassName maker() {
        return maker;
    }

    /** The method of {@link #maker} that makes one of a list, or {@code new}. */
    public String factory() {
        return factory;
    }

    /** The collection that {@code type} is. */
    public static Optional<Container> of(ClassName type) {
        return Arrays.stream(values())
                .filter(container -> container.type.equals(type))
                .findFirst();
    }
}
