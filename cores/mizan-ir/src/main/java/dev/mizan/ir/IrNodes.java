package dev.mizan.ir;

import static dev.mizan.ir.KdlNode.node;

import java.util.ArrayList;
import java.util.List;

/** A document as nodes, in the one order that the contract allows. */
final class IrNodes {

    private IrNodes() {}

    static List<KdlNode> of(MizanIr ir) {
        List<KdlNode> nodes = new ArrayList<>();
        ir.types().stream().map(IrNodes::type).forEach(nodes::add);
        ir.functions().stream().map(FunctionNodes::function).forEach(nodes::add);
        ir.contexts().stream().map(IrNodes::context).forEach(nodes::add);
        ir.channels().stream().map(IrNodes::channel).forEach(nodes::add);
        ir.forms().stream().map(IrNodes::form).forEach(nodes::add);
        ir.errors().stream().map(IrNodes::error).forEach(nodes::add);
        return nodes;
    }

    private static KdlNode type(TypeDef type) {
        return node("type")
                .argument(type.name())
                .leaf("doc", type.doc())
                .leaf("deprecated", type.deprecated())
                .child(content(type))
                .build();
    }

    private static KdlNode content(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct ->
                node("struct")
                        .children(
                                struct.fields().stream().map(ShapeNodes::field).toList())
                        .build();
            case TypeDef.EnumDef values ->
                node("enum").leaves("value", values.values()).build();
            case TypeDef.AliasDef alias -> ShapeNodes.block("alias", alias.shape());
        };
    }

    private static KdlNode context(ContextDef context) {
        KdlNode.Builder node = node("context").argument(context.name());
        if (context.parallel()) {
            node.property("parallel", true);
        }
        return node.leaf("doc", context.doc())
                .leaves("function", context.functions())
                .children(
                        context.params().stream().map(ShapeNodes::contextParam).toList())
                .build();
    }

    private static KdlNode channel(ChannelDef channel) {
        KdlNode.Builder node = node("channel").argument(channel.name()).leaf("doc", channel.doc());
        if (!channel.params().isEmpty()) {
            node.child(FunctionNodes.params("params", channel.params()));
        }
        channel.receive().ifPresent(shape -> node.child(ShapeNodes.block("receive", shape)));
        channel.send().ifPresent(shape -> node.child(ShapeNodes.block("send", shape)));
        return node.build();
    }

    private static KdlNode form(FormDef form) {
        return node("form")
                .argument(form.name())
                .leaf("doc", form.doc())
                .child(ShapeNodes.block("data", form.data()))
                .build();
    }

    private static KdlNode error(ErrorDef error) {
        KdlNode.Builder node = node("error")
                .argument(error.code())
                .property("status", Literal.Whole.of(error.status()))
                .leaf("doc", error.doc());
        error.details().ifPresent(details -> node.child(ShapeNodes.block("details", details)));
        return node.build();
    }
}
