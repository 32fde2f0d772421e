package dev.mizan.codegen.react;

import dev.mizan.codegen.stage2.MemberView;
import dev.mizan.codegen.stage2.ModuleView;
import dev.mizan.codegen.stage2.MutationView;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/** {@code react.tsx}: the components and hooks of a contract. */
@JStache(path = "dev/mizan/codegen/react/ReactView.tsx")
record ReactView(
        List<ModuleView> imports,
        Optional<TypeScriptIdentifier> global,
        List<ContextView> contexts,
        List<MemberView> members,
        List<MutationView> mutations) {

    static ReactView of(TypeScriptContract contract) {
        List<ContextView> contexts = contract.contexts().stream()
                .map(context -> ContextView.of(context, contract))
                .toList();
        List<MemberView> members = MemberView.of(contract, ContextView::component);
        List<MutationView> mutations = MutationView.of(contract);
        Optional<TypeScriptIdentifier> global = contexts.stream()
                .filter(ContextView::global)
                .map(context -> context.component().name())
                .findFirst();
        List<ModuleView> imports =
                ModuleView.of(contract, members, mutations, contexts.stream().flatMap(ContextView::references));
        return new ReactView(imports, global, contexts, members, mutations);
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    boolean hasMutations() {
        return !mutations.isEmpty();
    }
}
