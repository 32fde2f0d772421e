package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides where a mutation's result goes. */
final class MergeResolution {

    private static final String DEFAULT_KEY = "id";

    private final Graph graph;
    private final Findings findings;
    private final Structures structures;

    MergeResolution(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
        this.structures = graph.structures();
    }

    /** The merges, and the targets that take the place of merges which can never know their instance. */
    record Resolved(List<MergeDef> merges, List<AffectsDef> refetched) {}

    /** A member that takes the result, and how. */
    private record Slot(String member, MergeDef.How how) {}

    Resolved resolve(Sourced<FunctionDef> function) {
        List<MergeDef> merges = new ArrayList<>();
        List<AffectsDef> refetched = new ArrayList<>();
        for (MergeDef merge : function.def().merges()) {
            Sourced<ContextDef> context = graph.contexts.get(merge.context());
            if (context == null) {
                new AffectsResolution(graph, findings).unknownContext(function, "merges into", merge.context());
                continue;
            }
            Optional<MergeDef> decided = decide(function, merge, context.def());
            if (decided.isPresent() && knowsItsInstance(function, decided.get(), context.def())) {
                merges.add(decided.get());
            } else if (decided.isPresent()) {
                refetched.add(new AffectsDef(merge.context(), Optional.empty(), merge.params()));
            }
        }
        checkKeysUsed(function, merges, refetched);
        return new Resolved(merges, refetched);
    }

    private Optional<MergeDef> decide(Sourced<FunctionDef> function, MergeDef merge, ContextDef context) {
        if (!(function.def().output() instanceof FunctionDef.Output.Value result)) {
            findings.function(
                    Rule.MERGE_WITHOUT_RESULT,
                    function,
                    "\"" + function.def().name() + "\" merges its result into the context \"" + merge.context()
                            + "\", but has none. Return the changed value, or use affects.");
            return Optional.empty();
        }
        Scope.check(function, merge.params(), context, findings);
        List<Slot> slots = slots(context, result.shape());
        Optional<String> chosen = merge.slot().filter(slot -> !isMeantElsewhere(function.def(), merge, slot));
        Optional<Slot> slot = chosen.isPresent()
                ? checked(function, merge, chosen.get(), context, slots)
                : only(function, context, result.shape(), slots);
        return slot.flatMap(decided -> withKey(function, merge, decided, result.shape()));
    }

    private List<Slot> slots(ContextDef context, ShapeDef value) {
        List<Slot> slots = new ArrayList<>();
        for (FunctionDef member : graph.members(context)) {
            if (member.output() instanceof FunctionDef.Output.Value output) {
                MergeDef.How how = fit(value, output.shape());
                if (how != null) {
                    slots.add(new Slot(member.name(), how));
                }
            }
        }
        return slots;
    }

    /** What becomes of the slot; a slot that may hold {@code null} takes a value like one that may not. */
    private MergeDef.@Nullable How fit(ShapeDef value, ShapeDef slot) {
        if (structures.same(value, slot) || structures.same(value, Shapes.present(slot))) {
            return structures.resolved(value) instanceof Shape.ListShape
                    ? MergeDef.How.REPLACE_LIST
                    : MergeDef.How.REPLACE;
        }
        boolean element = structures.resolved(slot) instanceof Shape.ListShape list
                && structures.same(value, list.element())
                && !(structures.resolved(value) instanceof Shape.ListShape);
        return element ? MergeDef.How.UPSERT : null;
    }

    /** One {@code mergeSlot} may stand beside several contexts: it speaks of those that have the member. */
    private boolean isMeantElsewhere(FunctionDef function, MergeDef merge, String slot) {
        return !isMember(slot, merge.context())
                && function.merges().stream().anyMatch(other -> isMember(slot, other.context()));
    }

    private boolean isMember(String function, String context) {
        Sourced<ContextDef> known = graph.contexts.get(context);
        return known != null && known.def().functions().contains(function);
    }

    private Optional<Slot> checked(
            Sourced<FunctionDef> function, MergeDef merge, String slot, ContextDef context, List<Slot> slots) {
        Optional<Slot> known =
                slots.stream().filter(each -> each.member().equals(slot)).findFirst();
        if (known.filter(each -> merge.how().map(each.how()::equals).orElse(true))
                .isPresent()) {
            return known;
        }
        String fault;
        if (!context.functions().contains(slot)) {
            fault = "is no member of it." + Suggestions.didYouMean(slot, context.functions());
        } else if (known.isPresent()) {
            fault = "takes the result by " + known.get().how().word() + ", not as declared. Compile its class again.";
        } else {
            fault = "holds " + held(slot) + " and does not take " + result(function.def()) + ".";
        }
        findings.function(
                Rule.MERGE_BAD_SLOT,
                function,
                "\"" + function.def().name() + "\" merges into the slot \"" + slot + "\" of the context \""
                        + context.name() + "\", which " + fault);
        return Optional.empty();
    }

    private Optional<Slot> only(Sourced<FunctionDef> function, ContextDef context, ShapeDef value, List<Slot> slots) {
        if (slots.size() == 1) {
            return Optional.of(slots.getFirst());
        }
        String found = "\"" + function.def().name() + "\" merges " + Shapes.describe(value) + " into the context \""
                + context.name() + "\", ";
        if (slots.isEmpty()) {
            String members = context.functions().stream()
                    .map(member -> "\"" + member + "\": " + held(member))
                    .collect(Collectors.joining(", "));
            findings.function(
                    Rule.MERGE_WITHOUT_SLOT,
                    function,
                    found + "but no member holds that or a list of it (members: "
                            + (members.isEmpty() ? "none" : members)
                            + "). Return what a member returns, or use affects.");
        } else {
            findings.function(
                    Rule.MERGE_AMBIGUOUS,
                    function,
                    found + "where several members take it: "
                            + slots.stream().map(Slot::member).toList() + ". Choose one with mergeSlot = \""
                            + slots.getFirst().member() + "\".");
        }
        return Optional.empty();
    }

    private Optional<MergeDef> withKey(Sourced<FunctionDef> function, MergeDef merge, Slot slot, ShapeDef value) {
        Optional<String> key = Optional.empty();
        if (slot.how() == MergeDef.How.UPSERT) {
            key = Optional.of(merge.key().orElse(DEFAULT_KEY));
            if (!isKey(value, key.get())) {
                findings.function(
                        Rule.MERGE_BAD_KEY,
                        function,
                        "\"" + function.def().name() + "\" upserts into the list \"" + slot.member()
                                + "\" of the context \""
                                + merge.context() + "\", but " + Shapes.describe(value) + " has no scalar \""
                                + key.get() + "\" that is always there. Name the component that identifies an"
                                + " element with mergeKey = \"…\".");
                return Optional.empty();
            }
        }
        return Optional.of(new MergeDef(
                merge.context(), Optional.of(slot.member()), Optional.of(slot.how()), key, merge.params()));
    }

    private boolean isKey(ShapeDef element, String key) {
        return structures
                .field(element, key)
                .map(field -> switch (structures.resolved(field.shape())) {
                    case Shape.PrimitiveShape primitive -> true;
                    case Shape.RefShape ref -> isEnum(ref.name());
                    default -> false;
                })
                .orElse(false);
    }

    private boolean isEnum(String type) {
        Sourced<TypeDef> known = graph.types.get(type);
        return known != null && known.def() instanceof TypeDef.EnumDef;
    }

    private void checkKeysUsed(Sourced<FunctionDef> function, List<MergeDef> merges, List<AffectsDef> refetched) {
        Optional<String> unused = function.def().merges().stream()
                .map(MergeDef::key)
                .flatMap(Optional::stream)
                .findFirst();
        boolean allDecided =
                merges.size() + refetched.size() == function.def().merges().size();
        boolean upserts = merges.stream().anyMatch(merge -> merge.key().isPresent());
        if (unused.isPresent() && allDecided && refetched.isEmpty() && !upserts) {
            findings.function(
                    Rule.MERGE_BAD_KEY,
                    function,
                    "\"" + function.def().name() + "\" names the key \"" + unused.get()
                            + "\", but its result replaces what it is merged into. Leave out mergeKey.");
        }
    }

    /**
     * Whether the merge names enough to write into the right instances only: all params that every instance has for
     * an upsert, all that the slot depends on for a replacement.
     */
    private boolean knowsItsInstance(Sourced<FunctionDef> function, MergeDef merge, ContextDef context) {
        String slot = merge.slot().orElseThrow();
        boolean upsert = merge.how().equals(Optional.of(MergeDef.How.UPSERT));
        List<String> missing = context.params().stream()
                .filter(param -> upsert ? param.required() : param.sharedBy().contains(slot))
                .map(ContextDef.ContextParamDef::name)
                .filter(param -> !merge.params().contains(param))
                .toList();
        if (!missing.isEmpty()) {
            findings.function(
                    Rule.MERGE_REFETCHES,
                    function,
                    "\"" + function.def().name() + "\" merges into the context \"" + merge.context()
                            + "\" without naming " + missing + ", so it cannot know the instance: clients fetch the"
                            + " context again. Add the arguments, or use affects.");
        }
        return missing.isEmpty();
    }

    private String held(String member) {
        Sourced<FunctionDef> known = graph.functions.get(member);
        return known == null ? "nothing" : result(known.def());
    }

    private static String result(FunctionDef function) {
        return switch (function.output()) {
            case FunctionDef.Output.Value value -> Shapes.describe(value.shape());
            case FunctionDef.Output.Nothing nothing -> "nothing";
            case FunctionDef.Output.Stream stream -> "a stream";
        };
    }
}
