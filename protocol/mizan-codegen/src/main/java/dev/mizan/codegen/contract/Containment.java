package dev.mizan.codegen.contract;

import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which types hold values of which others in place, for languages where a value that holds itself needs an
 * indirection. Lists and maps are one already.
 */
public final class Containment {

    private final Map<String, Set<String>> held = new HashMap<>();

    /** The containment among the types of a contract. */
    public Containment(ClientContract contract) {
        for (TypeDef type : contract.types()) {
            Set<String> names = new HashSet<>();
            TypeUsage.shapes(type).forEach(shape -> collect(shape, names));
            held.put(type.name(), names);
        }
    }

    private static void collect(ShapeDef def, Set<String> names) {
        switch (def.shape()) {
            case Shape.RefShape ref -> names.add(ref.name());
            case Shape.OptionalShape optional -> collect(optional.value(), names);
            case Shape.UnionShape union -> union.cases().forEach(one -> collect(one.shape(), names));
            case Shape.ListShape ignored -> {}
            case Shape.MapShape ignored -> {}
            case Shape.PrimitiveShape ignored -> {}
            case Shape.AnyJsonShape ignored -> {}
            case Shape.UploadShape ignored -> {}
        }
    }

    /** Whether a value of the type {@code held} can hold, in place and at any depth, one of the type {@code holder}. */
    public boolean leadsBack(String holder, String held) {
        return leads(held, holder, new HashSet<>());
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && held.getOrDefault(from, Set.of()).stream().anyMatch(next -> leads(next, to, seen)));
    }
}
