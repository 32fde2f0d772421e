package dev.mizan.ir;

import dev.mizan.ir.KdlNode.KdlProperty;
import dev.mizan.ir.KdlNode.KdlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes a node apart and reports whatever the grammar does not know. After a problem it goes on with a substitute, so
 * that one reading finds all problems.
 */
final class NodeReader {

    private final KdlNode node;
    private final ProblemLog problems;

    NodeReader(KdlNode node, ProblemLog problems) {
        this.node = node;
        this.problems = problems;
    }

    KdlNode node() {
        return node;
    }

    /** States the properties there may be; reports others and repeated ones. */
    NodeReader properties(String... known) {
        List<String> names = List.of(known);
        Set<String> seen = new HashSet<>();
        for (KdlProperty property : node.properties()) {
            if (!names.contains(property.name())) {
                problems.add(
                        property.at(),
                        "unknown property \"" + property.name() + "\" of " + node.name()
                                + expected(property.name(), names));
            } else if (!seen.add(property.name())) {
                problems.add(property.at(), "the property \"" + property.name() + "\" is given twice");
            }
        }
        return this;
    }

    /** States the children there may be; reports others. */
    NodeReader children(List<String> known) {
        for (KdlNode child : node.children()) {
            if (!known.contains(child.name())) {
                problems.add(
                        child.at(),
                        "unknown node \"" + child.name() + "\" in " + node.name() + expected(child.name(), known));
            }
        }
        return this;
    }

    NodeReader children(String... known) {
        return children(List.of(known));
    }

    NodeReader noArguments() {
        node.arguments().forEach(this::excess);
        return this;
    }

    /** The one argument, a text. */
    String argument() {
        if (node.arguments().isEmpty()) {
            problems.add(node.at(), node.name() + " without an argument (expected: " + node.name() + " \"…\")");
            return "";
        }
        node.arguments().stream().skip(1).forEach(this::excess);
        return text(node.arguments().getFirst());
    }

    Optional<String> optionalArgument() {
        return node.arguments().isEmpty() ? Optional.empty() : Optional.of(argument());
    }

    /** The one argument, one of several words. */
    <E extends Enum<E>> Optional<E> argument(Class<E> words, Function<E, String> word) {
        String written = argument();
        return node.arguments().isEmpty()
                ? Optional.empty()
                : constant(node.arguments().getFirst(), written, words, word);
    }

    /** All arguments, texts without repetition. */
    List<String> arguments() {
        List<String> texts = new ArrayList<>();
        for (KdlValue argument : node.arguments()) {
            String text = text(argument);
            if (texts.contains(text)) {
                problems.add(argument.at(), "\"" + text + "\" is given twice");
            }
            texts.add(text);
        }
        return texts;
    }

    int integer(int least, int greatest) {
        if (node.arguments().isEmpty()) {
            problems.add(node.at(), node.name() + " without an argument (expected: a whole number)");
            return least;
        }
        node.arguments().stream().skip(1).forEach(this::excess);
        return (int) within(node.arguments().getFirst(), node.name(), least, greatest);
    }

    Optional<Literal> literal(String property) {
        return find(property).map(KdlProperty::value).map(KdlValue::literal);
    }

    Optional<String> text(String property) {
        return find(property).map(KdlProperty::value).map(this::text);
    }

    <E extends Enum<E>> Optional<E> word(String property, Class<E> words, Function<E, String> word) {
        return find(property).map(KdlProperty::value).flatMap(value -> constant(value, text(value), words, word));
    }

    /** The property, which must be there and {@code #true} or {@code #false}. */
    boolean flag(String property) {
        Optional<KdlProperty> found = find(property);
        if (found.isEmpty()) {
            missing(property, "=#true or =#false");
            return false;
        }
        if (found.get().value().literal() instanceof Literal.Bool bool) {
            return bool.value();
        }
        wrong(found.get().value(), "#true or #false");
        return false;
    }

    Optional<Long> whole(String property, long least, long greatest) {
        return find(property).map(found -> within(found.value(), property, least, greatest));
    }

    <T> T required(String property, Optional<T> value, T substitute) {
        if (find(property).isEmpty()) {
            missing(property, "=…");
        }
        return value.orElse(substitute);
    }

    List<NodeReader> all(String child) {
        return all(child::equals);
    }

    /** The children whose names {@code wanted} takes. */
    List<NodeReader> all(Predicate<String> wanted) {
        List<NodeReader> found = new ArrayList<>();
        for (KdlNode each : node.children()) {
            if (wanted.test(each.name())) {
                found.add(new NodeReader(each, problems));
            }
        }
        return found;
    }

    /** The first child of the name; reports more of them. */
    Optional<NodeReader> one(String child) {
        List<NodeReader> found = all(child);
        for (int i = 1; i < found.size(); i++) {
            problems.add(found.get(i).node().at(), "a second " + child + " (expected: at most one)");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    NodeReader one(String child, String example) {
        return one(child).orElseGet(() -> {
            problems.add(node.at(), node.name() + " without " + child + " (expected: " + example + " in it)");
            return new NodeReader(KdlNode.node(child).argument("").build(), new ProblemLog(""));
        });
    }

    /** The argument of the child, if it is there. */
    Optional<String> leaf(String child) {
        return one(child).map(NodeReader::onlyArgument);
    }

    /** The arguments of the children of one name, which must differ. */
    List<String> leaves(String child) {
        List<NodeReader> found = all(child);
        unique(child, found);
        return found.stream().map(NodeReader::onlyArgument).toList();
    }

    String onlyArgument() {
        properties().children();
        return argument();
    }

    /** A child that says something by being there. */
    boolean mark(String child) {
        return one(child)
                .map(found -> found.properties().children().noArguments())
                .isPresent();
    }

    /** Reports nodes whose first argument another one has already. */
    void unique(String kind, List<NodeReader> nodes) {
        Map<String, Integer> lines = new HashMap<>();
        for (NodeReader each : nodes) {
            List<KdlValue> arguments = each.node().arguments();
            String name = arguments.isEmpty()
                    ? ""
                    : KdlScalars.write(arguments.getFirst().literal());
            Integer first = lines.putIfAbsent(name, each.node().at().line());
            if (first != null) {
                problems.add(
                        each.node().arguments().isEmpty()
                                ? each.node().at()
                                : each.node().arguments().getFirst().at(),
                        "duplicate " + kind + " " + name + " (the first is in line " + first + ")");
            }
        }
    }

    /** Whether there are children beside those of the names given. */
    boolean hasOtherChildren(List<String> known) {
        return node.children().stream().anyMatch(child -> !known.contains(child.name()));
    }

    void problem(String message) {
        problems.add(node.at(), message);
    }

    void problemAt(String property, String message) {
        problems.add(find(property).map(found -> found.value().at()).orElse(node.at()), message);
    }

    private Optional<KdlProperty> find(String property) {
        for (KdlProperty each : node.properties()) {
            if (each.name().equals(property)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void missing(String property, String example) {
        problems.add(node.at(), node.name() + " without " + property + " (expected: " + property + example + ")");
    }

    private void excess(KdlValue argument) {
        problems.add(argument.at(), "an argument too many for " + node.name());
    }

    private void wrong(KdlValue value, String expected) {
        problems.add(value.at(), "value " + KdlScalars.write(value.literal()) + " (expected: " + expected + ")");
    }

    private String text(KdlValue value) {
        if (value.literal() instanceof Literal.Text text) {
            return text.value();
        }
        wrong(value, "a string");
        return "";
    }

    private long within(KdlValue value, String name, long least, long greatest) {
        if (value.literal() instanceof Literal.Whole whole && whole.value().bitLength() < Long.SIZE) {
            long number = whole.value().longValue();
            if (number >= least && number <= greatest) {
                return number;
            }
        }
        String upTo = greatest >= Integer.MAX_VALUE ? " or more" : " to " + greatest;
        problems.add(
                value.at(),
                name + ": " + KdlScalars.write(value.literal()) + " (expected: a whole number, " + least + upTo + ")");
        return least;
    }

    private <E extends Enum<E>> Optional<E> constant(
            KdlValue value, String written, Class<E> words, Function<E, String> word) {
        List<E> constants = Arrays.asList(words.getEnumConstants());
        Optional<E> found = constants.stream()
                .filter(each -> word.apply(each).equals(written))
                .findFirst();
        if (found.isEmpty() && value.literal() instanceof Literal.Text) {
            List<String> known = constants.stream().map(word).toList();
            problems.add(
                    value.at(),
                    "unknown " + words.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + written + "\""
                            + expected(written, known));
        }
        return found;
    }

    private static String expected(String written, List<String> known) {
        String rule = known.isEmpty()
                ? " (expected: none)"
                : known.stream().sorted(CodePoints.ORDER).collect(Collectors.joining(", ", " (expected: ", ")"));
        String question = Suggestions.didYouMean(written, known);
        return question.isEmpty() ? rule : rule + "." + question;
    }
}
