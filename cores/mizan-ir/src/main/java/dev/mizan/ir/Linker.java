package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Makes one document of the fragments of many classes and modules, and runs the rules that span them.
 *
 * <pre>{@code
 * MizanIr linked = Linker.link(fragments);          // throws, with every problem
 * MizanIr contract = Linker.contract(linked);       // what clients see
 * List<Finding> findings = Linker.check(fragments); // the same problems and notes, each with its subject
 * }</pre>
 *
 * <p>The same fragments give the same document in whatever order they come; linking a linked document changes nothing.
 */
public final class Linker {

    /** The rules that only look, in the order they run in. */
    private static final List<BiConsumer<Graph, Findings>> RULES = List.of(
            NameRules::wellFormed,
            NameRules::oneNameSpace,
            NameRules::camelNames,
            ReferenceRules::types,
            UnionRules::cases,
            ReferenceRules::errors,
            ReferenceRules::forms);

    private Linker() {}

    /**
     * A named fragment.
     *
     * @param source what to call it in problems
     * @param ir its content
     */
    public record Fragment(String source, MizanIr ir) {

        /** Of the name alone, which tells most fragments apart; a document's would visit all of it. */
        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }

    /**
     * The document that all fragments make together: types and contexts united, targets and merge slots decided,
     * nothing dangling, groups sorted.
     *
     * @throws IrException with every problem found
     */
    public static MizanIr link(List<Fragment> fragments) {
        Findings findings = new Findings();
        MizanIr linked = link(fragments, findings);
        List<Problem> problems = findings.all().stream()
                .filter(Finding::refusing)
                .map(finding -> new Problem(finding.source(), 0, 0, finding.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new IrException(problems);
        }
        return linked;
    }

    /**
     * Everything that {@link #link} would refuse, and the notes, each with the part it is about. Of several modules
     * compiled apart, one alone may leave findings whose rule is {@link Rule#settledByMoreFragments()} to the link
     * of the whole.
     */
    public static List<Finding> check(List<Fragment> fragments) {
        Findings findings = new Findings();
        link(fragments, findings);
        return findings.all();
    }

    /**
     * The contract of a linked document: without view and internal functions, {@code server} parts and types that
     * nothing public reaches. The contract of a contract is the same.
     */
    public static MizanIr contract(MizanIr linked) {
        return new ContractExtraction(linked).contract();
    }

    /**
     * The arguments that narrow a mutation's target to an instance: those of {@code input} that equal a param of the
     * context by name and type, sorted. Constraints do not matter, and a nullable argument counts.
     */
    public static List<String> scope(List<ParamDef> input, ContextDef context) {
        return Scope.of(input, context);
    }

    private static MizanIr link(List<Fragment> fragments, Findings findings) {
        Graph graph = FragmentUnion.of(fragments, findings);
        ContextAssembly.assemble(graph, findings);
        RULES.forEach(rule -> rule.accept(graph, findings));
        AffectsResolution affects = new AffectsResolution(graph, findings);
        MergeResolution merges = new MergeResolution(graph, findings);
        List<FunctionDef> resolved = new ArrayList<>();
        for (Sourced<FunctionDef> function : graph.functions.values()) {
            List<AffectsDef> targets = new ArrayList<>(affects.resolve(function));
            MergeResolution.Resolved merged = merges.resolve(function);
            merged.refetched().stream()
                    .filter(target -> !targets.contains(target))
                    .forEach(targets::add);
            resolved.add(
                    function.def().with(targets, merged.merges(), function.def().server()));
        }
        return graph.document(resolved).canonical();
    }
}
