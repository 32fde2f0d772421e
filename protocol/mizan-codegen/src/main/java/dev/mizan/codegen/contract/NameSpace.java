package dev.mizan.codegen.contract;

import dev.mizan.codegen.CodegenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of one scope of emitted code, so that two things of one name are found before a compiler does. */
public final class NameSpace {

    private final Map<String, List<String>> origins = new TreeMap<>();

    /**
     * Notes that {@code name} is declared.
     *
     * @param origin what it is declared for, as a part of a sentence: {@code the type "Owner"}
     */
    public void add(String name, String origin) {
        origins.computeIfAbsent(name, unused -> new ArrayList<>()).add(origin);
    }

    /**
     * Ends the generation if a name has two origins.
     *
     * @throws CodegenException with every such name
     */
    public void check() {
        check(origins);
    }

    /**
     * Ends the generation if a name has two origins.
     *
     * @param origins what each name is declared for
     * @throws CodegenException with every such name
     */
    public static void check(Map<?, List<String>> origins) {
        List<String> problems = origins.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "the name " + entry.getKey() + " would stand for "
                        + String.join(" and for ", entry.getValue())
                        + ". Rename one: @MizanType(name = …) for a type, @Client(name = …) for a function,"
                        + " @MizanContext(\"…\") for a context, @ErrorCode(\"…\") for an error.")
                .toList();
        if (!problems.isEmpty()) {
            throw new CodegenException(problems);
        }
    }
}
