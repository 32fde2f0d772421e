package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a document declares and what it refers to, with the place of every reference. */
final class References {

    private final Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
    private final List<Use> uses = new ArrayList<>();

    /** What can be referred to. */
    enum Kind {
        TYPE,
        FUNCTION,
        CONTEXT,
        FORM,
        ERROR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Use(Kind kind, Position at, String name) {}

    void declare(Kind kind, String name) {
        names(kind).add(name);
    }

    void use(Kind kind, Position at, String name) {
        uses.add(new Use(kind, at, name));
    }

    /** Notes that the first argument of {@code node} refers to something. */
    void use(Kind kind, NodeReader node, String name) {
        if (!node.node().arguments().isEmpty()) {
            use(kind, node.node().arguments().getFirst().at(), name);
        }
    }

    /** Reports what is referred to and not there; a fragment may leave all but types to others. */
    void check(boolean fragment, ProblemLog problems) {
        for (Use use : uses) {
            boolean local = use.kind() == Kind.TYPE || !fragment;
            if (local && !use.name().isEmpty() && !names(use.kind()).contains(use.name())) {
                String question = Suggestions.didYouMean(use.name(), names(use.kind()));
                problems.add(
                        use.at(),
                        "unknown " + use.kind().word() + " \"" + use.name() + "\" (expected: one of this document)"
                                + (question.isEmpty() ? "" : "." + question));
            }
        }
    }

    private Set<String> names(Kind kind) {
        return declared.computeIfAbsent(kind, any -> new HashSet<>());
    }
}
