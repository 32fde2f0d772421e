package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a KDL document, before it means anything.
 *
 * @param at where its name stands
 * @param name its name
 * @param arguments its arguments
 * @param properties its properties in the order written, duplicates included
 * @param children its children
 */
record KdlNode(
        Position at, String name, List<KdlValue> arguments, List<KdlProperty> properties, List<KdlNode> children) {

    KdlNode {
        arguments = List.copyOf(arguments);
        properties = List.copyOf(properties);
        children = List.copyOf(children);
    }

    /** A place in a document, both from 1; columns count code points. */
    record Position(int line, int column) {
        /** No place: the node comes from records. */
        static final Position NONE = new Position(0, 0);
    }

    /** A value and where it stands. */
    record KdlValue(Position at, Literal literal) {}

    /** A property and where its name stands. */
    record KdlProperty(Position at, String name, KdlValue value) {}

    static Builder node(String name) {
        return new Builder(name);
    }

    static KdlNode leaf(String name, String argument) {
        return node(name).argument(argument).build();
    }

    /** A node being made from records. */
    static final class Builder {
        private final String name;
        private final List<KdlValue> arguments = new ArrayList<>();
        private final List<KdlProperty> properties = new ArrayList<>();
        private final List<KdlNode> children = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        Builder argument(String text) {
            arguments.add(new KdlValue(Position.NONE, new Literal.Text(text)));
            return this;
        }

        Builder argument(long number) {
            arguments.add(new KdlValue(Position.NONE, Literal.Whole.of(number)));
            return this;
        }

        Builder arguments(List<String> texts) {
            texts.forEach(this::argument);
            return this;
        }

        Builder property(String property, Literal value) {
            properties.add(new KdlProperty(Position.NONE, property, new KdlValue(Position.NONE, value)));
            return this;
        }

        Builder property(String property, String value) {
            return property(property, new Literal.Text(value));
        }

        Builder property(String property, boolean value) {
            return property(property, new Literal.Bool(value));
        }

        Builder property(String property, Optional<? extends Literal> value) {
            value.ifPresent(present -> property(property, present));
            return this;
        }

        Builder child(KdlNode child) {
            children.add(child);
            return this;
        }

        Builder children(List<KdlNode> nodes) {
            children.addAll(nodes);
            return this;
        }

        /** One child per text. */
        Builder leaves(String child, List<String> texts) {
            texts.forEach(text -> child(KdlNode.leaf(child, text)));
            return this;
        }

        Builder leaf(String child, Optional<String> text) {
            text.ifPresent(present -> child(KdlNode.leaf(child, present)));
            return this;
        }

        KdlNode build() {
            return new KdlNode(Position.NONE, name, arguments, properties, children);
        }
    }
}
