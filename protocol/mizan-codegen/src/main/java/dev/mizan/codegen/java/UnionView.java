package dev.mizan.codegen.java;

import dev.mizan.codegen.CodegenException;
import dev.mizan.ir.Shape;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sealed interface of records.
 *
 * @param head the start of its file
 * @param doc its comment
 * @param name its name
 * @param discriminator the member that tells the cases apart
 * @param cases its cases
 */
@JStache(path = "dev/mizan/codegen/java/UnionView.java.stache")
record UnionView(HeadView head, JavaDoc doc, JavaIdentifier name, JavaString discriminator, List<CaseView> cases) {

    static UnionView of(
            String type,
            Shape.UnionShape union,
            JavaDoc doc,
            JavaIdentifier name,
            boolean written,
            JavaContract contract) {
        List<CaseView> cases = new ArrayList<>();
        Set<String> structs = new HashSet<>();
        for (Shape.CaseDef one : union.cases()) {
            if (!(one.shape().shape() instanceof Shape.RefShape ref && isStruct(ref.name(), contract))) {
                throw refused(type, "the case \"" + one.tag() + "\" is no struct");
            }
            if (!structs.add(ref.name())) {
                throw refused(type, "the struct \"" + ref.name() + "\" is more than one of its cases");
            }
            cases.add(new CaseView(contract.name(ref.name(), written), new JavaString(one.tag())));
        }
        if (cases.isEmpty()) {
            throw refused(type, "it has no cases");
        }
        return new UnionView(
                HeadView.of(contract, HeadView.library("Codec", "UnionCodec")),
                doc,
                name,
                new JavaString(union.discriminator()),
                cases);
    }

    private static boolean isStruct(String type, JavaContract contract) {
        return contract.definitions()
                .type(type)
                .filter(TypeDef.StructDef.class::isInstance)
                .isPresent();
    }

    private static CodegenException refused(String type, String why) {
        return new CodegenException(List.of("the union \"" + type + "\" cannot be a sealed interface of Java: " + why
                + " (expected: a struct of its own for each tag)."));
    }

    /**
     * A case.
     *
     * @param struct its record
     * @param tag what tells it apart
     */
    record CaseView(JavaIdentifier struct, JavaString tag) {}
}
