package dev.mizan.codegen.svelte;

import dev.mizan.codegen.stage2.MemberView;
import dev.mizan.codegen.stage2.ModuleView;
import dev.mizan.codegen.stage2.MutationView;
import dev.mizan.codegen.typescript.TypeScriptContract;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/** {@code svelte.svelte.ts}: what components read and call of a contract. */
@JStache(path = "dev/mizan/codegen/svelte/SvelteView.ts")
record SvelteView(
        List<ModuleView> imports, List<ContextView> contexts, List<MemberView> members, List<MutationView> mutations) {

    static SvelteView of(TypeScriptContract contract) {
        List<MemberView> members = MemberView.of(contract, ContextView::mounts);
        List<MutationView> mutations = MutationView.of(contract);
        return new SvelteView(
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

    boolean hasMutations() {
        return !mutations.isEmpty();
    }
}
