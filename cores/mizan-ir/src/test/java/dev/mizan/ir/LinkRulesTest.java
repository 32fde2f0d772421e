package dev.mizan.ir;

import static dev.mizan.ir.FunctionBuilder.function;
import static dev.mizan.ir.Samples.BOOLEAN;
import static dev.mizan.ir.Samples.INTEGER;
import static dev.mizan.ir.Samples.LONG;
import static dev.mizan.ir.Samples.STRING;
import static dev.mizan.ir.Samples.alias;
import static dev.mizan.ir.Samples.component;
import static dev.mizan.ir.Samples.context;
import static dev.mizan.ir.Samples.field;
import static dev.mizan.ir.Samples.ir;
import static dev.mizan.ir.Samples.list;
import static dev.mizan.ir.Samples.map;
import static dev.mizan.ir.Samples.optional;
import static dev.mizan.ir.Samples.ref;
import static dev.mizan.ir.Samples.struct;
import static dev.mizan.ir.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule over the whole graph, pinned to its subject and its words. */
final class LinkRulesTest {

    private static final ContextDef USER = context("user", component("user_id", LONG));
    private static final TypeDef ITEM = struct("Item", field("id", LONG), field("label", STRING));

    /** What is expected of fragments {@code a.kdl}, {@code b.kdl} and so on. */
    record Case(String name, Rule rule, Finding.Subject subject, String message, List<MizanIr> fragments) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case rule(String name, Rule rule, Finding.Subject subject, String message, MizanIr... fragments) {
        return new Case(name, rule, subject, message, List.of(fragments));
    }

    private static Finding.Subject of(String function) {
        return new Finding.FunctionSubject(function);
    }

    private static Finding.Subject of(String function, String param) {
        return new Finding.ParamSubject(function, param);
    }

    private static MergeDef merge(String context, String slot, String key) {
        return new MergeDef(context, Optional.ofNullable(slot), Optional.empty(), Optional.ofNullable(key), List.of());
    }

    private static FunctionBuilder items() {
        return function("items").returns(list(ref("Item"))).in("catalog");
    }

    static Stream<Case> cases() {
        return Stream.of(
                        names(),
                        parts(),
                        unions(),
                        declaredParts(),
                        contexts(),
                        contextParams(),
                        targets(),
                        scopes(),
                        slots(),
                        chosenSlots(),
                        keys())
                .flatMap(List::stream);
    }

    private static List<Case> names() {
        String allowed = " (expected: letters, digits, \"_\", \".\" and \"-\").";
        return List.of(
                rule(
                        "function-name",
                        Rule.BAD_NAME,
                        of("größe"),
                        "function name: \"größe\"" + allowed + " Set @Client(name = …).",
                        ir(function("größe"))),
                rule(
                        "context-name",
                        Rule.BAD_NAME,
                        new Finding.ContextSubject("a b"),
                        "context name: \"a b\"" + allowed + " Set @MizanContext(\"…\").",
                        ir(context("a b"))),
                rule(
                        "context-param-name",
                        Rule.BAD_NAME,
                        new Finding.ContextParamSubject("user", "$id"),
                        "param name of context \"user\": \"$id\"" + allowed + " Rename the component.",
                        ir(context("user", component("$id", LONG)))),
                rule(
                        "function-and-context-share-a-name",
                        Rule.NAME_COLLISION,
                        of("user"),
                        "\"user\" names a function and a context (a.kdl); they share one name space. Rename one of"
                                + " them.",
                        ir(USER),
                        ir(function("user"))),
                rule(
                        "functions-of-one-camel-name",
                        Rule.CAMEL_COLLISION,
                        of("save_item"),
                        "the functions \"save.item\" and \"save_item\" are both \"saveItem\" in emitted clients. Rename"
                                + " one of them.",
                        ir(function("save_item"), function("save.item"))),
                rule(
                        "contexts-of-one-camel-name",
                        Rule.CAMEL_COLLISION,
                        new Finding.ContextSubject("userPage"),
                        "the contexts \"UserPage\" and \"userPage\" are both \"userPage\" in emitted clients. Rename"
                                + " one of them.",
                        ir(context("userPage"), context("UserPage"))));
    }

    private static List<Case> parts() {
        return List.of(
                rule(
                        "two-types-of-one-name",
                        Rule.TYPE_CONFLICT,
                        new Finding.TypeSubject("Item"),
                        "two different types are named \"Item\", one in a.kdl and one in b.kdl. Give one of them"
                                + " another"
                                + " name with @MizanType(name = …).",
                        ir(ITEM),
                        ir(struct("Item", field("id", STRING)))),
                rule(
                        "type-that-is-not-there",
                        Rule.UNKNOWN_TYPE,
                        of("f"),
                        "function \"f\" refers to the type \"Itm\", which no fragment carries. Did you mean \"Item\"?",
                        ir(ITEM, function("f").returns(list(ref("Itm"))))),
                rule(
                        "type-of-a-field-that-is-not-there",
                        Rule.UNKNOWN_TYPE,
                        new Finding.TypeSubject("Box"),
                        "type \"Box\" refers to the type \"Lid\", which no fragment carries.",
                        ir(struct("Box", field("lid", optional(ref("Lid")))))),
                rule(
                        "case-with-a-member-named-like-the-discriminator",
                        Rule.FIELD_IS_DISCRIMINATOR,
                        new Finding.TypeSubject("Card"),
                        "type \"Card\" has a member \"kind\", which tells the cases of \"Payment\" apart. Rename one of"
                                + " them.",
                        ir(
                                struct("Card", field("kind", STRING)),
                                Samples.alias(
                                        "Payment",
                                        ShapeDef.of(new Shape.UnionShape(
                                                "kind", List.of(new Shape.CaseDef("card", ref("Card")))))))));
    }

    private static List<Case> unions() {
        return List.of(
                rule(
                        "case-that-is-a-scalar",
                        Rule.UNION_CASE,
                        new Finding.TypeSubject("Id"),
                        "the case \"Num\" of \"Id\" is integer, which has no place for the tag. Make it a struct.",
                        ir(ITEM, alias("Id", union(ref("Item"), INTEGER)))),
                rule(
                        "case-that-is-an-enum-inside-of-a-list",
                        Rule.UNION_CASE,
                        new Finding.TypeSubject("Box"),
                        "the case \"Num\" of \"Box\" is Level, which has no place for the tag. Make it a struct.",
                        ir(
                                ITEM,
                                values("Level", "LOW"),
                                struct("Box", field("ids", list(union(ref("Item"), ref("Level"))))))));
    }

    private static ShapeDef union(ShapeDef item, ShapeDef number) {
        return ShapeDef.of(new Shape.UnionShape(
                "type", List.of(new Shape.CaseDef("Item", item), new Shape.CaseDef("Num", number))));
    }

    private static List<Case> declaredParts() {
        ErrorDef notFound = new ErrorDef("GONE", 404, Optional.empty(), Optional.empty());
        ErrorDef gone = new ErrorDef("GONE", 410, Optional.empty(), Optional.empty());
        ChannelDef chat = new ChannelDef("chat", Optional.empty(), List.of(), Optional.of(STRING), Optional.empty());
        ChannelDef otherChat = new ChannelDef("chat", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return List.of(
                rule(
                        "function-declared-twice",
                        Rule.DUPLICATE_FUNCTION,
                        of("f"),
                        "the function \"f\" is declared twice, in a.kdl and in b.kdl. Give one of them another name"
                                + " with"
                                + " @Client(name = …).",
                        ir(function("f")),
                        ir(function("f"))),
                rule(
                        "two-errors-of-one-code",
                        Rule.ERROR_CONFLICT,
                        new Finding.ErrorSubject("GONE"),
                        "the error code \"GONE\" is declared twice with different status or details, in a.kdl and in"
                                + " b.kdl. Give one of them another code.",
                        ir(notFound),
                        ir(gone)),
                rule(
                        "error-that-is-not-there",
                        Rule.UNKNOWN_ERROR,
                        of("f"),
                        "\"f\" names the error \"GNE\", which nothing declares. Did you mean \"GONE\"?",
                        ir(gone, function("f").errors("GNE"))),
                rule(
                        "two-channels-of-one-name",
                        Rule.DUPLICATE_NAME,
                        new Finding.ChannelSubject("chat"),
                        "two channels are named \"chat\", one in a.kdl and one in b.kdl. Rename one of them.",
                        ir(chat),
                        ir(otherChat)),
                rule(
                        "form-that-is-not-there",
                        Rule.UNKNOWN_FORM,
                        of("contact.submit"),
                        "\"contact.submit\" belongs to the form \"contact\", which nothing declares.",
                        ir(function("contact.submit").form("contact", FunctionDef.FormRole.Role.SUBMIT))));
    }

    private static List<Case> contexts() {
        return List.of(
                rule(
                        "member-of-an-unknown-context",
                        Rule.UNKNOWN_CONTEXT,
                        of("f"),
                        "\"f\" is a member of the context \"usr\", which nothing declares. Did you mean \"user\"?",
                        ir(USER, function("f").in("usr"))),
                rule(
                        "listed-member-that-is-not-there",
                        Rule.MEMBER_MISMATCH,
                        new Finding.ContextSubject("user"),
                        "the context \"user\" lists the function \"f\", which nothing declares.",
                        ir(new ContextDef("user", Optional.empty(), List.of("f"), List.of(), false))),
                rule(
                        "listed-member-that-does-not-agree",
                        Rule.MEMBER_MISMATCH,
                        new Finding.ContextSubject("user"),
                        "the context \"user\" lists the function \"g\", which does not name the context.",
                        ir(new ContextDef("user", Optional.empty(), List.of("g"), List.of(), false), function("g"))),
                rule(
                        "mutation-in-a-context",
                        Rule.MUTATION_IN_CONTEXT,
                        of("f"),
                        "\"f\" is a member of the context \"user\" and a mutation. A read belongs to a context, a"
                                + " mutation affects one or merges into one: leave out context, or affects and merge.",
                        ir(context("user"), function("f").in("user").affects("user"))),
                rule(
                        "records-that-disagree",
                        Rule.CONTEXT_CONFLICT,
                        new Finding.ContextSubject("c"),
                        "the context \"c\" has the params [x, y] in a.kdl and [y, x] in b.kdl. Two records share the"
                                + " name, or one of the classes was compiled against an older record: rename one, or"
                                + " compile again.",
                        ir(context("c", component("x", LONG), component("y", LONG))),
                        ir(context("c", component("y", LONG), component("x", LONG)))));
    }

    private static List<Case> contextParams() {
        return List.of(
                rule(
                        "member-needs-a-param-the-context-lacks",
                        Rule.MISSING_CONTEXT_PARAM,
                        of("f", "userid"),
                        "\"f\" needs the param \"userid\", which its context \"user\" does not have (it has:"
                                + " [user_id]). Add the component to the context's record, or give the param a"
                                + " @Default. Did you mean \"user_id\"?",
                        ir(USER, function("f").param("userid", LONG).in("user"))),
                rule(
                        "members-differ-in-type",
                        Rule.CONTEXT_PARAM_TYPE,
                        of("g", "user_id"),
                        "the param \"user_id\" of the context \"user\" is optional integer (int64) in \"g\" and integer"
                                + " (int64) in \"f\". Members of a context must agree on the types of its params.",
                        ir(
                                USER,
                                function("f").param("user_id", LONG).in("user"),
                                function("g").param("user_id", optional(LONG)).in("user"))),
                rule(
                        "member-differs-from-the-record",
                        Rule.CONTEXT_PARAM_TYPE,
                        of("f", "user_id"),
                        "the param \"user_id\" of the context \"user\" is string in \"f\" and integer (int64) in the"
                                + " context's record. Give both the same type.",
                        ir(USER, function("f").param("user_id", STRING).in("user"))),
                rule(
                        "members-differ-in-default",
                        Rule.CONTEXT_PARAM_DEFAULT,
                        of("g", "page"),
                        "the param \"page\" of the context \"c\" is without a default in \"g\" and defaulted to 1 in"
                                + " \"f\". Members of a context must agree on the defaults of its params.",
                        ir(
                                context("c", component("page", INTEGER)),
                                function("f")
                                        .param("page", INTEGER, Literal.Whole.of(1))
                                        .in("c"),
                                function("g").param("page", INTEGER).in("c"))));
    }

    private static List<Case> targets() {
        FunctionBuilder profile =
                function("user_profile").param("user_id", LONG).in("user");
        return List.of(
                rule(
                        "affects-an-unknown-context",
                        Rule.UNKNOWN_CONTEXT,
                        of("f"),
                        "\"f\" affects the context \"usr\", which nothing declares. Did you mean \"user\"?",
                        ir(USER, function("f").affects("usr"))),
                rule(
                        "merges-into-an-unknown-context",
                        Rule.UNKNOWN_CONTEXT,
                        of("f"),
                        "\"f\" merges into the context \"usr\", which nothing declares. Did you mean \"user\"?",
                        ir(USER, function("f").returns(STRING).merges("usr"))),
                rule(
                        "affects-an-unknown-function",
                        Rule.MISSPELT_FUNCTION,
                        of("f"),
                        "\"f\" affects the function \"usr_profile\", which nothing declares. Did you mean"
                                + " \"user_profile\"?",
                        ir(USER, profile, function("f").affectsFunction("", "usr_profile"))),
                rule(
                        "affects-a-function-unlike-any",
                        Rule.UNKNOWN_FUNCTION,
                        of("f"),
                        "\"f\" affects the function \"orders_of_the_day\", which nothing declares.",
                        ir(USER, profile, function("f").affectsFunction("", "orders_of_the_day"))),
                rule(
                        "affects-a-function-of-no-context",
                        Rule.FUNCTION_WITHOUT_CONTEXT,
                        of("f"),
                        "\"f\" affects the function \"echo\", which is no member of any context.",
                        ir(function("echo"), function("f").affectsFunction("", "echo"))),
                rule(
                        "affects-a-function-of-another-context",
                        Rule.FUNCTION_WITHOUT_CONTEXT,
                        of("f"),
                        "\"f\" affects the function \"user_profile\", which is no member of the context \"c\".",
                        ir(USER, context("c"), profile, function("f").affectsFunction("c", "user_profile"))));
    }

    private static List<Case> scopes() {
        return List.of(
                rule(
                        "narrowed-by-a-param-the-context-lacks",
                        Rule.BAD_SCOPE,
                        of("f", "id"),
                        "\"f\" narrows the context \"user\" by \"id\", but the context has no such param. Compile its"
                                + " class again.",
                        ir(USER, function("f").param("id", LONG).affects("user", "id"))),
                rule(
                        "narrowed-by-an-argument-that-is-not-there",
                        Rule.BAD_SCOPE,
                        of("f", "user_id"),
                        "\"f\" narrows the context \"user\" by \"user_id\", but the function has no such argument."
                                + " Compile its class again.",
                        ir(USER, function("f").affects("user", "user_id"))),
                rule(
                        "narrowed-by-an-argument-of-another-type",
                        Rule.BAD_SCOPE,
                        of("f", "user_id"),
                        "\"f\" narrows the context \"user\" by \"user_id\", but the argument is string and the"
                                + " context's"
                                + " param integer (int64). Compile its class again.",
                        ir(USER, function("f").param("user_id", STRING).affects("user", "user_id"))),
                rule(
                        "affects-every-instance",
                        Rule.BROAD_AFFECTS,
                        of("f"),
                        "\"f\" makes every instance of the context \"user\" stale: none of its arguments equals one of"
                                + " [user_id] by name and type.",
                        ir(USER, function("f").param("user_id", STRING).affects("user"))));
    }

    private static List<Case> slots() {
        ContextDef catalog = context("catalog");
        FunctionBuilder save = function("save").returns(ref("Item")).merges("catalog");
        return List.of(
                rule(
                        "merge-of-nothing",
                        Rule.MERGE_WITHOUT_RESULT,
                        of("save"),
                        "\"save\" merges its result into the context \"catalog\", but has none. Return the changed"
                                + " value, or use affects.",
                        ir(catalog, ITEM, items(), function("save").merges("catalog"))),
                rule(
                        "merge-without-slot",
                        Rule.MERGE_WITHOUT_SLOT,
                        of("save"),
                        "\"save\" merges Item into the context \"catalog\", but no member holds that or a list of it"
                                + " (members: \"count\": integer, \"names\": map of Item). Return what a member"
                                + " returns,"
                                + " or use affects.",
                        ir(
                                catalog,
                                ITEM,
                                function("count").returns(INTEGER).in("catalog"),
                                function("names").returns(map(ref("Item"))).in("catalog"),
                                save)),
                rule(
                        "merge-into-nothing",
                        Rule.MERGE_WITHOUT_SLOT,
                        of("save"),
                        "\"save\" merges Item into the context \"catalog\", but no member holds that or a list of it"
                                + " (members: none). Return what a member returns, or use affects.",
                        ir(catalog, ITEM, save)),
                rule(
                        "merge-ambiguous",
                        Rule.MERGE_AMBIGUOUS,
                        of("save"),
                        "\"save\" merges Item into the context \"catalog\", where several members take it: [items,"
                                + " newest]. Choose one with mergeSlot = \"items\".",
                        ir(
                                catalog,
                                ITEM,
                                items(),
                                function("newest").returns(ref("Item")).in("catalog"),
                                save)));
    }

    private static List<Case> chosenSlots() {
        ContextDef catalog = context("catalog");
        return List.of(
                rule(
                        "slot-that-is-no-member",
                        Rule.MERGE_BAD_SLOT,
                        of("save"),
                        "\"save\" merges into the slot \"itms\" of the context \"catalog\", which is no member of it."
                                + " Did"
                                + " you mean \"items\"?",
                        ir(
                                catalog,
                                ITEM,
                                items(),
                                function("save").returns(ref("Item")).merges(merge("catalog", "itms", null)))),
                rule(
                        "slot-that-does-not-take-the-result",
                        Rule.MERGE_BAD_SLOT,
                        of("save"),
                        "\"save\" merges into the slot \"items\" of the context \"catalog\", which holds list of Item"
                                + " and"
                                + " does not take boolean.",
                        ir(
                                catalog,
                                ITEM,
                                items(),
                                function("save").returns(BOOLEAN).merges(merge("catalog", "items", null)))),
                rule(
                        "slot-that-takes-the-result-otherwise",
                        Rule.MERGE_BAD_SLOT,
                        of("save"),
                        "\"save\" merges into the slot \"items\" of the context \"catalog\", which takes the result by"
                                + " upsert, not as declared. Compile its class again.",
                        ir(
                                catalog,
                                ITEM,
                                items(),
                                function("save")
                                        .returns(ref("Item"))
                                        .merges(new MergeDef(
                                                "catalog",
                                                Optional.of("items"),
                                                Optional.of(MergeDef.How.REPLACE),
                                                Optional.empty(),
                                                List.of())))));
    }

    private static List<Case> keys() {
        ContextDef catalog = context("catalog");
        TypeDef keyless = struct("Item", field("id", optional(LONG)), field("code", STRING));
        String advice = " that is always there. Name the component that identifies an element with mergeKey = \"…\".";
        return List.of(
                rule(
                        "upsert-by-a-nullable-key",
                        Rule.MERGE_BAD_KEY,
                        of("save"),
                        "\"save\" upserts into the list \"items\" of the context \"catalog\", but Item has no scalar"
                                + " \"id\"" + advice,
                        ir(
                                catalog,
                                keyless,
                                items(),
                                function("save").returns(ref("Item")).merges("catalog"))),
                rule(
                        "upsert-by-a-key-that-is-not-there",
                        Rule.MERGE_BAD_KEY,
                        of("save"),
                        "\"save\" upserts into the list \"items\" of the context \"catalog\", but Item has no scalar"
                                + " \"cod\"" + advice,
                        ir(
                                catalog,
                                keyless,
                                items(),
                                function("save").returns(ref("Item")).merges(merge("catalog", null, "cod")))),
                rule(
                        "key-of-a-replacement",
                        Rule.MERGE_BAD_KEY,
                        of("save"),
                        "\"save\" names the key \"id\", but its result replaces what it is merged into. Leave out"
                                + " mergeKey.",
                        ir(
                                catalog,
                                ITEM,
                                function("newest").returns(ref("Item")).in("catalog"),
                                function("save").returns(ref("Item")).merges(merge("catalog", null, "id")))),
                rule(
                        "merge-that-cannot-know-its-instance",
                        Rule.MERGE_REFETCHES,
                        of("save"),
                        "\"save\" merges into the context \"user\" without naming [user_id], so it cannot know the"
                                + " instance: clients fetch the context again. Add the arguments, or use affects.",
                        ir(
                                USER,
                                ITEM,
                                function("newest")
                                        .param("user_id", LONG)
                                        .returns(ref("Item"))
                                        .in("user"),
                                function("save").returns(ref("Item")).merges("user"))));
    }

    private static List<Finding> check(List<MizanIr> fragments) {
        List<Linker.Fragment> named = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            named.add(new Linker.Fragment((char) ('a' + i) + ".kdl", fragments.get(i)));
        }
        return Linker.check(named);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rule_findsItsCaseAndNothingElse(Case one) {
        assertThat(check(one.fragments())).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(one.message());
            assertThat(finding.rule()).isEqualTo(one.rule());
            assertThat(finding.subject()).isEqualTo(one.subject());
        });
    }

    @Test
    void everyRule_hasACase() {
        Set<Rule> pinned = EnumSet.noneOf(Rule.class);
        cases().forEach(one -> pinned.add(one.rule()));

        assertThat(pinned).containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
    }
}
