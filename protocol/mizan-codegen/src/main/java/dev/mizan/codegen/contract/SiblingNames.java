package dev.mizan.codegen.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names beside each other: the fields of one type, the constants of one enum, the params of one function. */
public final class SiblingNames {

    private SiblingNames() {}

    /**
     * The names, each once: where several are equal, the later ones get a number, as {@code name}, {@code name2}.
     *
     * @param names what the siblings would be called
     * @param taken what none of them may be called
     */
    public static List<String> distinct(List<String> names, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        Set<String> wanted = Set.copyOf(names);
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            for (int number = 2; used.contains(candidate) || (number > 2 && wanted.contains(candidate)); number++) {
                candidate = name + number;
            }
            used.add(candidate);
            distinct.add(candidate);
        }
        return distinct;
    }
}
