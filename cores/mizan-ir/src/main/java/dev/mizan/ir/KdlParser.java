package dev.mizan.ir;

import dev.mizan.ir.KdlNode.KdlProperty;
import dev.mizan.ir.KdlNode.KdlValue;
import dev.mizan.ir.KdlNode.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads KDL 2 text into nodes. Type annotations, which the contract has no use for, are problems and otherwise
 * skipped.
 */
final class KdlParser {

    private static final int DEEPEST = 128;

    private final KdlText text;
    private final KdlStrings strings;
    private final ProblemLog problems;
    private int depth;

    private KdlParser(String document, ProblemLog problems) {
        this.text = new KdlText(document);
        this.strings = new KdlStrings(text);
        this.problems = problems;
    }

    /** The nodes of the document, as far as it is KDL. */
    static List<KdlNode> parse(String document, ProblemLog problems) {
        if (document.codePoints().anyMatch(KdlScalars::isForbidden)) {
            new KdlParser(document, problems).reportForbidden();
        }
        KdlParser parser = new KdlParser(document, problems);
        try {
            return parser.nodes();
        } catch (KdlSyntaxException fatal) {
            problems.add(fatal.position(), String.valueOf(fatal.getMessage()));
            return List.of();
        }
    }

    private void reportForbidden() {
        while (text.peek() != KdlText.END) {
            if (KdlScalars.isForbidden(text.peek())) {
                problems.add(
                        text.at(),
                        String.format(
                                "the character U+%04X is forbidden (expected: \\u{%<x} in a string)", text.peek()));
            }
            text.take();
        }
    }

    private List<KdlNode> nodes() {
        List<KdlNode> nodes = new ArrayList<>();
        for (text.skipLines(); text.peek() != KdlText.END; text.skipLines()) {
            if (text.peek() == '}') {
                if (depth > 0) {
                    return nodes;
                }
                problems.add(text.at(), "this } closes nothing");
                text.take();
            } else {
                nodeOrProblem(nodes);
            }
        }
        return nodes;
    }

    private void nodeOrProblem(List<KdlNode> nodes) {
        int depthBefore = depth;
        try {
            boolean dropped = slashDash();
            KdlNode node = node();
            if (!dropped) {
                nodes.add(node);
            }
        } catch (KdlSyntaxException broken) {
            if (broken.isFatal()) {
                throw broken;
            }
            problems.add(broken.position(), String.valueOf(broken.getMessage()));
            depth = depthBefore;
            text.skipBrokenNode();
            text.takeIf(";");
        }
    }

    /** The mark that comments out what follows it. */
    private boolean slashDash() {
        boolean there = text.takeIf("/-");
        if (there) {
            text.skipLines();
        }
        return there;
    }

    private KdlNode node() {
        skipType();
        Position at = text.at();
        if (!strings.startsString()) {
            throw unexpected("the name of a node");
        }
        String name = strings.read();
        NodeParts parts = new NodeParts();
        while (true) {
            boolean spaced = text.skipWithinNode();
            if (ended()) {
                return new KdlNode(at, name, parts.arguments, parts.properties, parts.children);
            }
            part(parts, spaced);
        }
    }

    private static final class NodeParts {
        final List<KdlValue> arguments = new ArrayList<>();
        final List<KdlProperty> properties = new ArrayList<>();
        List<KdlNode> children = List.of();
        boolean blockSeen;
    }

    private boolean ended() {
        if (text.peek() == ';' || text.atNewline()) {
            text.take();
            return true;
        }
        return text.peek() == KdlText.END || text.peek() == '}' || text.startsWith("//");
    }

    private void part(NodeParts parts, boolean spaced) {
        Position at = text.at();
        boolean dropped = slashDash();
        if (text.peek() == '{') {
            if (parts.blockSeen && !dropped) {
                throw KdlSyntaxException.at(at, "a second block of children (expected: one)");
            }
            List<KdlNode> children = children();
            if (!dropped) {
                parts.children = children;
                parts.blockSeen = true;
            }
            return;
        }
        if (!spaced) {
            throw unexpected("a space");
        }
        if (parts.blockSeen) {
            throw unexpected("the end of the node");
        }
        entry(dropped ? new NodeParts() : parts);
    }

    private List<KdlNode> children() {
        Position start = text.at();
        text.take();
        if (++depth > DEEPEST) {
            throw KdlSyntaxException.fatal(start, "nested deeper than " + DEEPEST + " blocks");
        }
        List<KdlNode> children = nodes();
        depth--;
        if (!text.takeIf("}")) {
            throw KdlSyntaxException.fatal(start, "this { is never closed");
        }
        return children;
    }

    private void entry(NodeParts parts) {
        skipType();
        Position at = text.at();
        Literal literal = value();
        if (literal instanceof Literal.Text name && takeEquals()) {
            skipType();
            parts.properties.add(new KdlProperty(at, name.value(), new KdlValue(text.at(), value())));
        } else {
            parts.arguments.add(new KdlValue(at, literal));
        }
    }

    private boolean takeEquals() {
        KdlText.Mark mark = text.mark();
        text.skipWithinNode();
        if (!text.takeIf("=")) {
            text.reset(mark);
            return false;
        }
        text.skipWithinNode();
        return true;
    }

    private Literal value() {
        Position at = text.at();
        if (startsNumber()) {
            return KdlNumbers.read(at, strings.word());
        }
        if (text.peek() == '#' && KdlStrings.isBareCharacter(text.peek(1))) {
            text.take();
            return keyword(at, strings.word());
        }
        if (!strings.startsString()) {
            throw unexpected("a value");
        }
        return new Literal.Text(strings.read());
    }

    private boolean startsNumber() {
        int first = text.peek();
        boolean signed = first == '-' || first == '+';
        int digit = signed ? text.peek(1) : first;
        return digit >= '0' && digit <= '9';
    }

    private static Literal keyword(Position at, String word) {
        return switch (word) {
            case "true" -> new Literal.Bool(true);
            case "false" -> new Literal.Bool(false);
            case "null" -> new Literal.Null();
            case "inf", "-inf", "nan" -> throw KdlSyntaxException.at(at, "#" + word + " (expected: a finite number)");
            default ->
                throw KdlSyntaxException.at(at, "unknown keyword #" + word + " (expected: #true, #false or #null)");
        };
    }

    private void skipType() {
        if (text.peek() != '(') {
            return;
        }
        problems.add(text.at(), "a type annotation (expected: none, the contract has no use for them)");
        text.take();
        text.skipWithinNode();
        if (strings.startsString()) {
            strings.read();
        }
        text.skipWithinNode();
        if (!text.takeIf(")")) {
            throw unexpected("a )");
        }
        text.skipWithinNode();
    }

    private KdlSyntaxException unexpected(String expected) {
        String found = text.peek() == KdlText.END || text.atNewline()
                ? "the end of the " + (text.atNewline() ? "line" : "document")
                : "'" + Character.toString(text.peek()) + "'";
        return KdlSyntaxException.at(text.at(), "found " + found + " (expected: " + expected + ")");
    }
}
