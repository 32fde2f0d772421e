package dev.mizan.ir;

/** What the cases of a union must be, wherever the union stands. */
final class UnionRules {

    private final Graph graph;
    private final Findings findings;
    private final Structures structures;

    private UnionRules(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
        this.structures = graph.structures();
    }

    static void cases(Graph graph, Findings findings) {
        UnionRules rules = new UnionRules(graph, findings);
        graph.types.forEach(
                (name, type) -> Shapes.parts(type.def()).forEach(shape -> rules.check(name, type.source(), shape)));
    }

    private void check(String type, String source, ShapeDef def) {
        if (def.shape() instanceof Shape.UnionShape union) {
            union.cases().stream().filter(one -> !isObject(one.shape())).forEach(one -> report(type, source, one));
            union.cases().forEach(one -> members(type, source, union.discriminator(), one));
        }
        Shapes.parts(def).forEach(part -> check(type, source, part));
    }

    /** A type that is not there is reported as such. */
    private boolean isObject(ShapeDef def) {
        return structures.resolved(def) instanceof Shape.RefShape ref
                && (!graph.types.containsKey(ref.name())
                        || graph.types.get(ref.name()).def() instanceof TypeDef.StructDef);
    }

    /** The tag stands beside the members of a case, so none of them may have its name. */
    private void members(String type, String source, String discriminator, Shape.CaseDef one) {
        if (structures.resolved(one.shape()) instanceof Shape.RefShape ref
                && graph.types.containsKey(ref.name())
                && graph.types.get(ref.name()).def() instanceof TypeDef.StructDef struct
                && struct.fields().stream().anyMatch(field -> field.name().equals(discriminator))) {
            findings.add(
                    Rule.FIELD_IS_DISCRIMINATOR,
                    new Finding.TypeSubject(ref.name()),
                    source,
                    "type \"" + ref.name() + "\" has a member \"" + discriminator + "\", which tells the cases of \""
                            + type + "\" apart. Rename one of them.");
        }
    }

    private void report(String type, String source, Shape.CaseDef one) {
        findings.add(
                Rule.UNION_CASE,
                new Finding.TypeSubject(type),
                source,
                "the case \"" + one.tag() + "\" of \"" + type + "\" is " + Shapes.describe(one.shape())
                        + ", which has no place for the tag. Make it a struct.");
    }
}
