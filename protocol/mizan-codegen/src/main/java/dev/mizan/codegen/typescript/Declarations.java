package dev.mizan.codegen.typescript;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.contract.NameSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the emitted modules export, so that two things of one name are found before a compiler does. */
public final class Declarations {

    private final Map<TypeScriptIdentifier, List<String>> origins = new TreeMap<>();

    /**
     * Notes that {@code name} is declared.
     *
     * @param origin what it is declared for, as the start of a sentence: {@code the type "Owner"}
     */
    public void add(TypeScriptIdentifier name, String origin) {
        origins.computeIfAbsent(name, unused -> new ArrayList<>()).add(origin);
    }

    /** Notes names that are taken before anything is emitted. */
    public void reserve(String origin, String... names) {
        for (String name : names) {
            add(new TypeScriptIdentifier(name), origin);
        }
    }

    /** All that {@code other} declares as well. */
    public void addAll(Declarations other) {
        other.origins.forEach((name, whys) -> whys.forEach(why -> add(name, why)));
    }

    /**
     * Ends the generation if a name has two origins.
     *
     * @throws CodegenException with every such name
     */
    public void check() {
        NameSpace.check(origins);
    }
}
