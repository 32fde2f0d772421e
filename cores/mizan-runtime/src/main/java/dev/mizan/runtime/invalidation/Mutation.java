package dev.mizan.runtime.invalidation;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.invalidation.InvalidationTarget.ContextTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.FunctionTarget;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The compiled invalidation graph of one function: which of its arguments scope which of its targets.
 *
 * @param <A> the record of its arguments
 */
public final class Mutation<A extends Record> {

    private final List<Affected<A>> affected;
    private final List<Merged<A>> merged;

    /** What every call makes stale, if no argument scopes anything. */
    private final @Nullable Effects constant;

    private Mutation(List<Affected<A>> affected, List<Merged<A>> merged) {
        this.affected = affected;
        this.merged = merged;
        boolean unscoped = affected.stream().allMatch(each -> each.scope.params.isEmpty())
                && merged.stream().allMatch(each -> each.scope.params.isEmpty());
        this.constant = unscoped ? compute(null) : null;
    }

    /**
     * The graph of {@code function}.
     *
     * @throws IllegalStateException if the linked document leaves something open or names an unknown argument
     */
    public static <A extends Record> Mutation<A> compile(
            FunctionDef function, FunctionBinding<?, A, ?> binding, MizanIr linked) {
        List<Affected<A>> affected = function.affects().stream()
                .map(each -> new Affected<>(each, Scope.of(each.params(), binding)))
                .toList();
        List<Merged<A>> merged = function.merges().stream()
                .map(each -> Merged.of(each, Scope.of(each.params(), binding), linked))
                .toList();
        return new Mutation<>(affected, merged);
    }

    /** What a call with {@code arguments} makes stale. */
    public Effects effects(A arguments) {
        return constant == null ? compute(arguments) : constant;
    }

    private Effects compute(@Nullable A arguments) {
        List<InvalidationTarget> targets = new ArrayList<>(affected.size());
        for (Affected<A> each : affected) {
            targets.add(each.target(arguments));
        }
        List<MergeInstruction> merges = new ArrayList<>(merged.size());
        for (Merged<A> each : merged) {
            merges.add(each.instruction(arguments));
        }
        return new Effects(targets, merges);
    }

    private record Affected<A extends Record>(AffectsDef def, Scope<A> scope) {
        InvalidationTarget target(@Nullable A arguments) {
            SortedMap<String, JsonValue> params = scope.params(arguments);
            return def.function().isPresent()
                    ? new FunctionTarget(def.context(), def.function().get(), params)
                    : new ContextTarget(def.context(), params);
        }
    }

    /**
     * A merge; {@code needed} are the params without which its slot's instance is not known for certain.
     */
    private record Merged<A extends Record>(MergeDef def, String slot, Set<String> needed, Scope<A> scope) {

        static <A extends Record> Merged<A> of(MergeDef def, Scope<A> scope, MizanIr linked) {
            String slot = def.slot().orElseThrow(() -> open(def));
            MergeDef.How how = def.how().orElseThrow(() -> open(def));
            ContextDef context = linked.contexts().stream()
                    .filter(each -> each.name().equals(def.context()))
                    .findFirst()
                    .orElseThrow(() -> open(def));
            Set<String> needed = context.params().stream()
                    .filter(param ->
                            how == MergeDef.How.UPSERT || param.sharedBy().contains(slot))
                    .map(ContextParamDef::name)
                    .collect(Collectors.toUnmodifiableSet());
            return new Merged<>(def, slot, needed, scope);
        }

        private static IllegalStateException open(MergeDef def) {
            return new IllegalStateException(
                    "merge " + def.context() + ": undecided (expected: a linked document with a slot)");
        }

        MergeInstruction instruction(@Nullable A arguments) {
            SortedMap<String, JsonValue> params = scope.params(arguments);
            Optional<String> key = def.how().filter(MergeDef.How.UPSERT::equals).flatMap(how -> def.key());
            return new MergeInstruction(
                    new ContextTarget(def.context(), params),
                    slot,
                    key,
                    params.keySet().containsAll(needed));
        }
    }

    /** The arguments that scope one target. */
    private record Scope<A extends Record>(List<Parameter<A, ?>> params) {

        static <A extends Record> Scope<A> of(List<String> names, FunctionBinding<?, A, ?> binding) {
            List<Parameter<A, ?>> params = new ArrayList<>(names.size());
            for (String name : names) {
                params.add(binding.parameters().stream()
                        .filter(param -> param.wireName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(binding.name() + ": no argument " + name
                                + " (expected: the generated code and the contract of one build)")));
            }
            return new Scope<>(List.copyOf(params));
        }

        SortedMap<String, JsonValue> params(@Nullable A arguments) {
            SortedMap<String, JsonValue> values = new TreeMap<>(CodePoints.ORDER);
            if (arguments != null) {
                for (Parameter<A, ?> param : params) {
                    JsonValue value = param.json(arguments);
                    if (value != JsonNull.NULL) {
                        values.put(param.wireName(), value);
                    }
                }
            }
            return values;
        }
    }
}
