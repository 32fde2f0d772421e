package dev.mizan.ir;

import static dev.mizan.ir.FunctionBuilder.function;
import static dev.mizan.ir.Samples.INTEGER;
import static dev.mizan.ir.Samples.LONG;
import static dev.mizan.ir.Samples.STRING;
import static dev.mizan.ir.Samples.alias;
import static dev.mizan.ir.Samples.component;
import static dev.mizan.ir.Samples.constrained;
import static dev.mizan.ir.Samples.context;
import static dev.mizan.ir.Samples.field;
import static dev.mizan.ir.Samples.ir;
import static dev.mizan.ir.Samples.list;
import static dev.mizan.ir.Samples.max;
import static dev.mizan.ir.Samples.optional;
import static dev.mizan.ir.Samples.ref;
import static dev.mizan.ir.Samples.struct;
import static dev.mizan.ir.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which slot takes a result, and how. */
final class MergeResolutionTest {

    private static final ContextDef CATALOG = context("catalog");
    private static final TypeDef ITEM = struct("Item", field("id", LONG), field("label", STRING));

    private static FunctionDef linkedSave(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(parts));
        MizanIr linked = Linker.link(List.of(new Linker.Fragment("a", ir(all.toArray()))));
        return linked.functions().stream()
                .filter(each -> each.name().equals("save"))
                .findFirst()
                .orElseThrow();
    }

    private static MergeDef merged(String slot, MergeDef.How how, String key, String... params) {
        return new MergeDef(
                params.length == 0 ? "catalog" : "user",
                Optional.of(slot),
                Optional.of(how),
                Optional.ofNullable(key),
                List.of(params));
    }

    private static FunctionBuilder member(ShapeDef output) {
        return function("member").returns(output).in("catalog");
    }

    private static FunctionBuilder save(ShapeDef output) {
        return function("save").returns(output).merges("catalog");
    }

    @Test
    void equalStructure_replaces() {
        assertThat(linkedSave(CATALOG, ITEM, member(ref("Item")), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.REPLACE, null));
    }

    @Test
    void structureUnderAnotherName_replaces() {
        TypeDef other = struct("Other", field("label", constrained(STRING, max("size", 3))), field("id", LONG));

        assertThat(linkedSave(CATALOG, ITEM, other, member(ref("Other")), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.REPLACE, null));
    }

    @Test
    void elementOfAList_isUpsertedById() {
        assertThat(linkedSave(CATALOG, ITEM, member(list(ref("Item"))), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.UPSERT, "id"));
    }

    @Test
    void explicitKey_isKept() {
        FunctionBuilder save = function("save")
                .returns(ref("Item"))
                .merges(new MergeDef("catalog", Optional.empty(), Optional.empty(), Optional.of("label"), List.of()));

        assertThat(linkedSave(CATALOG, ITEM, member(list(ref("Item"))), save).merges())
                .containsExactly(merged("member", MergeDef.How.UPSERT, "label"));
    }

    @Test
    void enumKey_isAllowed() {
        TypeDef keyed = struct("Item", field("id", ref("Color")));

        assertThat(linkedSave(CATALOG, keyed, values("Color", "RED"), member(list(ref("Item"))), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.UPSERT, "id"));
    }

    @Test
    void list_replacesAList() {
        assertThat(linkedSave(CATALOG, ITEM, member(list(ref("Item"))), save(list(ref("Item"))))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.REPLACE_LIST, null));
    }

    @Test
    void nullableSlot_takesAValue() {
        assertThat(linkedSave(CATALOG, ITEM, member(optional(ref("Item"))), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.REPLACE, null));
    }

    @Test
    void aliases_areSeenThrough() {
        assertThat(linkedSave(CATALOG, ITEM, alias("Items", list(ref("Item"))), member(ref("Items")), save(ref("Item")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.UPSERT, "id"));
    }

    @Test
    void recursiveStructures_areComparedWithoutEnd() {
        TypeDef tree = struct("Tree", field("children", list(ref("Tree"))), field("id", LONG));
        TypeDef twin = struct("Twin", field("children", list(ref("Twin"))), field("id", LONG));

        assertThat(linkedSave(CATALOG, tree, twin, member(ref("Twin")), save(ref("Tree")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.REPLACE, null));
    }

    @Test
    void sealedTypes_areUpsertedByTheKeyOfAllCases() {
        ShapeDef union = ShapeDef.of(new Shape.UnionShape(
                "type", List.of(new Shape.CaseDef("a", ref("A")), new Shape.CaseDef("b", ref("B")))));

        assertThat(linkedSave(
                                CATALOG,
                                struct("A", field("id", LONG)),
                                struct("B", field("id", LONG), field("size", INTEGER)),
                                alias("Thing", union),
                                member(list(ref("Thing"))),
                                save(ref("Thing")))
                        .merges())
                .containsExactly(merged("member", MergeDef.How.UPSERT, "id"));
    }

    @Test
    void explicitSlot_decidesBetweenSeveral() {
        FunctionBuilder save = function("save")
                .returns(ref("Item"))
                .merges(new MergeDef("catalog", Optional.of("newest"), Optional.empty(), Optional.empty(), List.of()));

        assertThat(linkedSave(
                                CATALOG,
                                ITEM,
                                member(list(ref("Item"))),
                                function("newest").returns(ref("Item")).in("catalog"),
                                save)
                        .merges())
                .containsExactly(merged("newest", MergeDef.How.REPLACE, null));
    }

    @Test
    void explicitSlotOfOneContext_leavesTheOtherToTheType() {
        FunctionBuilder save = function("save").returns(ref("Item"));
        for (String context : List.of("catalog", "shop")) {
            save.merges(new MergeDef(context, Optional.of("newest"), Optional.empty(), Optional.empty(), List.of()));
        }

        assertThat(linkedSave(
                                CATALOG,
                                context("shop"),
                                ITEM,
                                function("newest").returns(ref("Item")).in("catalog"),
                                function("oldest").returns(ref("Item")).in("catalog"),
                                function("stock").returns(list(ref("Item"))).in("shop"),
                                save)
                        .merges())
                .extracting(MergeDef::slot)
                .containsExactly(Optional.of("newest"), Optional.of("stock"));
    }

    @Test
    void internalAndViewFunctions_areNoSlots() {
        assertThat(linkedSave(
                                CATALOG,
                                ITEM,
                                member(ref("Item")),
                                function("hidden")
                                        .returns(ref("Item"))
                                        .in("catalog")
                                        .internal(),
                                save(ref("Item")))
                        .merges())
                .hasSize(1);
    }

    @Test
    void replacementThatNamesWhatTheSlotTakes_stays() {
        ContextDef user = context("user", component("user_id", LONG), component("page", INTEGER));
        FunctionDef save = linkedSave(
                user,
                ITEM,
                function("profile").param("user_id", LONG).returns(ref("Item")).in("user"),
                function("orders").param("user_id", LONG).param("page", INTEGER).in("user"),
                function("save").param("user_id", LONG).returns(ref("Item")).merges("user", "user_id"));

        assertThat(save.merges()).containsExactly(merged("profile", MergeDef.How.REPLACE, null, "user_id"));
    }

    @Test
    void mergeThatCanNeverKnowItsInstance_becomesATarget() {
        ContextDef user = context("user", component("user_id", LONG), component("page", INTEGER));
        FunctionDef save = linkedSave(
                user,
                ITEM,
                function("items")
                        .param("user_id", LONG)
                        .param("page", INTEGER)
                        .returns(list(ref("Item")))
                        .in("user"),
                function("save").param("user_id", LONG).returns(ref("Item")).merges("user", "user_id"));

        assertThat(save.merges()).isEmpty();
        assertThat(save.affects()).containsExactly(new AffectsDef("user", Optional.empty(), List.of("user_id")));
    }

    @Test
    void upsertThatLeavesOutAnOptionalParam_isLeftToTheClient() {
        ContextDef user = context("user", component("user_id", LONG), component("page", INTEGER));
        FunctionDef save = linkedSave(
                user,
                ITEM,
                function("items")
                        .param("user_id", LONG)
                        .param("page", INTEGER, Literal.Whole.of(1))
                        .returns(list(ref("Item")))
                        .in("user"),
                function("save").param("user_id", LONG).returns(ref("Item")).merges("user", "user_id"));

        assertThat(save.merges()).containsExactly(merged("items", MergeDef.How.UPSERT, "id", "user_id"));
    }
}
