package dev.mizan.ir;

import static dev.mizan.ir.KdlNode.node;

import java.util.List;
import java.util.Locale;

/** Functions as nodes. */
final class FunctionNodes {

    private FunctionNodes() {}

    static KdlNode function(FunctionDef function) {
        KdlNode.Builder node = node("function")
                .argument(function.name())
                .leaf("doc", function.doc())
                .leaf("deprecated", function.deprecated())
                .child(KdlNode.leaf("camel", function.camel()))
                .child(KdlNode.leaf("transport", word(function.transport())));
        if (!function.input().isEmpty()) {
            node.child(params("input", function.input()));
        }
        node.child(output(function.output())).leaves("context", function.contexts());
        function.affects().forEach(affects -> node.child(affects(affects)));
        function.merges().forEach(merge -> node.child(merge(merge)));
        node.leaves("error", function.errors());
        function.form().ifPresent(form -> node.child(form(form)));
        function.server().ifPresent(server -> node.child(server(server)));
        return node.build();
    }

    static KdlNode params(String name, List<ParamDef> params) {
        return node(name)
                .children(params.stream().map(ShapeNodes::param).toList())
                .build();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static KdlNode output(FunctionDef.Output output) {
        return switch (output) {
            case FunctionDef.Output.Value value -> ShapeNodes.block("output", value.shape());
            case FunctionDef.Output.Nothing nothing -> KdlNode.leaf("output", "void");
            case FunctionDef.Output.Stream stream -> KdlNode.leaf("output", "stream");
        };
    }

    /** An undecided target of one function carries no context yet. */
    private static KdlNode affects(AffectsDef affects) {
        KdlNode.Builder node = node("affects");
        if (!affects.context().isEmpty()) {
            node.argument(affects.context());
        }
        node.property("function", affects.function().map(Literal.Text::new));
        return scope(node, affects.params());
    }

    private static KdlNode merge(MergeDef merge) {
        KdlNode.Builder node = node("merge")
                .argument(merge.context())
                .property("slot", merge.slot().map(Literal.Text::new))
                .property("how", merge.how().map(how -> new Literal.Text(how.word())))
                .property("key", merge.key().map(Literal.Text::new));
        return scope(node, merge.params());
    }

    private static KdlNode scope(KdlNode.Builder target, List<String> params) {
        if (!params.isEmpty()) {
            target.child(node("params").arguments(params).build());
        }
        return target.build();
    }

    private static KdlNode form(FunctionDef.FormRole form) {
        return node("form")
                .argument(form.form())
                .property("role", word(form.role()))
                .build();
    }

    private static KdlNode server(ServerDef server) {
        KdlNode.Builder node = node("server");
        if (server.auth() != ServerDef.Auth.PUBLIC) {
            node.child(KdlNode.leaf("auth", server.auth().word()));
        }
        node.leaves("role", server.roles()).leaf("guard", server.guard()).leaves("uses", server.uses());
        if (server.rev() != 0) {
            node.child(node("rev").argument(server.rev()).build());
        }
        if (server.cacheSeconds() != ServerDef.CACHE_UNTIL_INVALIDATED) {
            node.child(node("cache-seconds").argument(server.cacheSeconds()).build());
        }
        if (server.internal()) {
            node.child(node("internal").build());
        }
        server.route()
                .ifPresent(route -> node.child(node("route")
                        .argument(route.path())
                        .leaves("method", route.methods())
                        .build()));
        if (server.view()) {
            node.child(node("view").build());
        }
        return node.build();
    }
}
