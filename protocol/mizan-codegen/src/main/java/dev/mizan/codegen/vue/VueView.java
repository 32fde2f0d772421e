package dev.mizan.codegen.vue;

import dev.mizan.codegen.stage2.MemberView;
import dev.mizan.codegen.stage2.ModuleView;
import dev.mizan.codegen.stage2.MutationView;
import dev.mizan.codegen.typescript.TypeScriptContract;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/** {@code vue.ts}: the composables of a contract. */
@JStache(path = "dev/mizan/codegen/vue/VueView.ts")
record VueView(
        List<ModuleView> imports, List<ContextView> contexts, List<MemberView> members, List<MutationView> mutations) {

    static VueView of(TypeScriptContract contract) {
        List<MemberView> members = MemberView.of(contract, ContextView::hook);
        List<MutationView> mutations = MutationView.of(contract);
        return new VueView(
                ModuleView.of(contract, members, mutations, Stream.empty()),
                contract.contexts().stream().map(ContextView::of).toList(),
                members,
                mutations);
    }

    boolean isEmpty() {
        return contexts.isEmpty() && mutations.isEmpty();
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    boolean hasParams() {
        return contexts.stream().anyMatch(context -> context.bound().hasParams());
    }

    boolean hasMutations() {
        return !mutations.isEmpty();
    }
}
