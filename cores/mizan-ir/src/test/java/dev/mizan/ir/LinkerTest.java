package dev.mizan.ir;

import static dev.mizan.ir.FunctionBuilder.function;
import static dev.mizan.ir.Samples.INTEGER;
import static dev.mizan.ir.Samples.LONG;
import static dev.mizan.ir.Samples.STRING;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinkerTest {

    private static final ContextDef USER = context("user", component("user_id", LONG), component("page", INTEGER));
    private static final TypeDef PROFILE = struct("Profile", field("id", LONG), field("name", STRING));

    private static MizanIr link(MizanIr... fragments) {
        return Linker.link(named(fragments));
    }

    private static List<Linker.Fragment> named(MizanIr... fragments) {
        List<Linker.Fragment> named = new ArrayList<>();
        for (int i = 0; i < fragments.length; i++) {
            named.add(new Linker.Fragment("fragment-" + i, fragments[i]));
        }
        return named;
    }

    private static ContextDef only(MizanIr linked) {
        assertThat(linked.contexts()).hasSize(1);
        return linked.contexts().getFirst();
    }

    private static FunctionDef named(MizanIr linked, String name) {
        return linked.functions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void contexts_ofSeveralFragments_uniteMembersAndKeepTheRecordsOrder() {
        MizanIr linked = link(
                ir(
                        USER,
                        function("user_orders")
                                .param("page", INTEGER)
                                .param("user_id", LONG)
                                .in("user")),
                ir(USER, function("user_profile").param("user_id", LONG).in("user")));

        ContextDef user = only(linked);
        assertThat(user.functions()).containsExactly("user_orders", "user_profile");
        assertThat(user.params())
                .extracting(
                        ContextDef.ContextParamDef::name,
                        ContextDef.ContextParamDef::required,
                        ContextDef.ContextParamDef::sharedBy)
                .containsExactly(
                        tuple("user_id", true, List.of("user_orders", "user_profile")),
                        tuple("page", false, List.of("user_orders")));
    }

    @Test
    void contextParam_withDefaultInEveryMember_isNotRequiredAndKeepsIt() {
        Literal one = Literal.Whole.of(1);
        MizanIr linked = link(ir(
                context("search", component("page", INTEGER)),
                function("find").param("page", INTEGER, one).in("search"),
                function("count").param("page", INTEGER, one).in("search")));

        ContextDef.ContextParamDef page = only(linked).params().getFirst();
        assertThat(page.required()).isFalse();
        assertThat(page.defaultValue()).contains(one);
    }

    @Test
    void contextParam_whoseConstraintsDiffer_isSharedWithoutThem() {
        MizanIr linked = link(ir(
                context("search", component("q", STRING)),
                function("a").param("q", constrained(STRING, max("size", 3))).in("search"),
                function("b").param("q", STRING).in("search")));

        assertThat(only(linked).params().getFirst().shape()).isEqualTo(STRING);
    }

    @Test
    void contextParam_whoseConstraintsAgree_keepsThem() {
        ShapeDef shortText = constrained(STRING, max("size", 3));
        MizanIr linked = link(ir(
                context("search", component("q", STRING)),
                function("a").param("q", shortText).in("search"),
                function("b").param("q", shortText).in("search")));

        assertThat(only(linked).params().getFirst().shape()).isEqualTo(shortText);
    }

    @Test
    void viewAndInternalFunctions_areNoMembers() {
        MizanIr linked = link(ir(
                USER,
                function("page_of_user").param("user_id", LONG).in("user").view("/u/:user_id/"),
                function("hidden").param("user_id", LONG).in("user").internal(),
                function("user_profile").param("user_id", LONG).in("user")));

        assertThat(only(linked).functions()).containsExactly("user_profile");
        assertThat(named(linked, "page_of_user").contexts()).containsExactly("user");
    }

    @Test
    void parallel_isKeptByTheLinkAndNotByTheContract() {
        ContextDef parallel = new ContextDef("user", Optional.empty(), List.of(), List.of(), true);
        MizanIr linked = link(ir(parallel, function("a").in("user")));

        assertThat(only(linked).parallel()).isTrue();
        assertThat(only(Linker.contract(linked)).parallel()).isFalse();
    }

    @Test
    void types_knownWithAndWithoutDocs_areOneTypeWithDocs() {
        TypeDef documented = new TypeDef.StructDef(
                "Profile", Optional.of("Who."), Optional.empty(), ((TypeDef.StructDef) PROFILE).fields());

        MizanIr linked = link(
                ir(PROFILE, function("a").returns(ref("Profile"))),
                ir(documented, function("b").returns(ref("Profile"))));

        assertThat(linked.types()).containsExactly(documented);
    }

    @Test
    void sameFragmentTwice_countsOnce() {
        Linker.Fragment fragment = new Linker.Fragment("a", ir(function("f")));

        assertThat(Linker.link(List.of(fragment, fragment)).functions()).hasSize(1);
    }

    @Test
    void orderOfFragments_doesNotMatter() {
        List<Linker.Fragment> fragments = new ArrayList<>(named(
                ir(USER, function("b").param("user_id", LONG).in("user")),
                ir(
                        USER,
                        function("a")
                                .param("user_id", LONG)
                                .param("page", INTEGER)
                                .in("user")),
                ir(USER, function("m").param("user_id", LONG).affects("user", "user_id"))));
        String written = KdlWriter.write(Linker.link(fragments));
        Collections.reverse(fragments);

        assertThat(KdlWriter.write(Linker.link(fragments))).isEqualTo(written);
    }

    @Test
    void linkedDocument_linksToItself() {
        MizanIr linked = Linker.link(named(
                ir(
                        USER,
                        PROFILE,
                        function("user_profile")
                                .param("user_id", LONG)
                                .returns(ref("Profile"))
                                .in("user")),
                ir(
                        USER,
                        PROFILE,
                        function("rename")
                                .param("user_id", LONG)
                                .returns(ref("Profile"))
                                .merges("user", "user_id"),
                        function("touch").param("user_id", LONG).affectsFunction("", "user_profile"),
                        function("page_of_user")
                                .param("user_id", LONG)
                                .in("user")
                                .view("/u/:user_id/"))));

        assertThat(link(linked)).isEqualTo(linked);
        MizanIr contract = Linker.contract(linked);
        assertThat(link(contract)).isEqualTo(contract);
        assertThat(Linker.contract(contract)).isEqualTo(contract);
    }

    @Test
    void undecidedFunctionTarget_getsContextsAndScopeOfTheFunction() {
        MizanIr linked = link(
                ir(function("touch")
                        .param("user_id", constrained(LONG, max("max", 9)))
                        .affectsFunction("", "profile")),
                ir(
                        USER,
                        context("all"),
                        function("profile").in("user", "all"),
                        function("other").param("user_id", LONG).in("user")));

        assertThat(named(linked, "touch").affects())
                .containsExactly(
                        new AffectsDef("all", Optional.of("profile"), List.of()),
                        new AffectsDef("user", Optional.of("profile"), List.of("user_id")));
    }

    @Test
    void scope_takesNullableArgumentsAndRefusesOtherTypes() {
        ContextDef target = context("c", component("a", LONG), component("b", LONG), component("c", STRING));
        List<ParamDef> input = function("f")
                .param("c", INTEGER)
                .param("b", optional(LONG))
                .param("a", constrained(LONG, max("max", 4)))
                .param("d", LONG)
                .build()
                .input();

        assertThat(Linker.scope(input, target)).containsExactly("a", "b");
    }

    @Test
    void contract_leavesOutWhatClientsDoNotSee() {
        MizanIr linked = link(ir(
                USER,
                context("hidden"),
                PROFILE,
                struct("Secret", field("inner", ref("Deeper"))),
                struct("Deeper"),
                function("user_profile")
                        .param("user_id", LONG)
                        .returns(list(ref("Profile")))
                        .in("user")
                        .server(ServerDef.DEFAULT),
                function("webhook").returns(ref("Secret")).affects("user").internal(),
                function("shown").in("hidden").view("/x/"),
                function("mutate").affectsFunction("hidden", "shown").affects("user")));
        MizanIr contract = Linker.contract(linked);

        assertThat(contract.functions()).extracting(FunctionDef::name).containsExactly("mutate", "user_profile");
        assertThat(contract.types()).extracting(TypeDef::name).containsExactly("Profile");
        assertThat(contract.contexts()).extracting(ContextDef::name).containsExactly("user");
        assertThat(contract.functions())
                .allSatisfy(each -> assertThat(each.server()).isEmpty());
        assertThat(named(contract, "mutate").affects()).hasSize(1);
        assertThat(KdlWriter.write(contract)).doesNotContain("server").doesNotContain("hidden");
    }

    @Test
    void contract_keepsAContextWithoutMembersThatAMutationNames() {
        MizanIr linked = link(ir(context("pages"), function("publish").affects("pages")));

        assertThat(Linker.contract(linked).contexts())
                .extracting(ContextDef::name)
                .containsExactly("pages");
    }

    @Test
    void contractHash_doesNotDependOnServerParts() {
        MizanIr bare = link(ir(function("f")));
        MizanIr served = link(ir(function("f").server(ServerDef.DEFAULT)));

        assertThat(ContractHash.of(served))
                .isEqualTo(ContractHash.of(bare))
                .hasSize(64)
                .matches("[0-9a-f]+");
        assertThat(ContractHash.of(link(ir(function("g"))))).isNotEqualTo(ContractHash.of(bare));
        assertThat(ContractHash.of(MizanIr.EMPTY))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void link_reportsEveryProblemWithItsSource() {
        MizanIr twice = ir(function("f"));

        assertThatThrownBy(() -> link(twice, ir(function("f"), function("g g").in("usr")), ir(USER)))
                .isInstanceOfSatisfying(
                        IrException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::source, Problem::message)
                                .contains(
                                        tuple(
                                                "fragment-1",
                                                "the function \"f\" is declared twice, in fragment-0 and in fragment-1."
                                                        + " Give one of them another name with @Client(name = …)."),
                                        tuple(
                                                "fragment-1",
                                                "\"g g\" is a member of the context \"usr\", which nothing declares."
                                                        + " Did you mean \"user\"?"))
                                .hasSize(3));
    }

    @Test
    void notes_doNotRefuse() {
        List<Linker.Fragment> fragments = named(ir(
                USER,
                function("user_profile").param("user_id", LONG).in("user"),
                function("clear_all").affects("user")));

        assertThat(Linker.check(fragments)).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo(Rule.BROAD_AFFECTS);
            assertThat(note.refusing()).isFalse();
            assertThat(note.subject()).isEqualTo(new Finding.FunctionSubject("clear_all"));
            assertThat(note.message())
                    .isEqualTo("\"clear_all\" makes every instance of the context \"user\" stale: none of its arguments"
                            + " equals one of [user_id, page] by name and type.");
        });
        assertThat(Linker.link(fragments).functions()).hasSize(2);
    }
}
