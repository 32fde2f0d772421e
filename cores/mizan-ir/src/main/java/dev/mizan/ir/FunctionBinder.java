package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/** Nodes to functions. */
final class FunctionBinder {

    private final References references;
    private final ShapeBinder shapes;
    private final boolean fragment;

    FunctionBinder(References references, ShapeBinder shapes, boolean fragment) {
        this.references = references;
        this.shapes = shapes;
        this.fragment = fragment;
    }

    FunctionDef function(NodeReader node) {
        node.properties()
                .children(
                        "doc",
                        "deprecated",
                        "camel",
                        "transport",
                        "input",
                        "output",
                        "context",
                        "affects",
                        "merge",
                        "error",
                        "form",
                        "server");
        String name = node.argument();
        references.declare(References.Kind.FUNCTION, name);
        if (!name.isEmpty() && !Names.isWireName(name)) {
            node.problem("function name: \"" + name + "\" (expected: letters, digits, \"_\", \".\" and \"-\")");
        }
        return new FunctionDef(
                name,
                node.leaf("doc"),
                node.leaf("deprecated"),
                camel(node, name),
                transport(node),
                node.one("input").map(shapes::params).orElse(List.of()),
                output(node),
                uses(node, "context", References.Kind.CONTEXT),
                affects(node),
                merges(node),
                uses(node, "error", References.Kind.ERROR),
                node.one("form").map(this::form),
                node.one("server").map(this::server));
    }

    private static String camel(NodeReader function, String name) {
        NodeReader node = function.one("camel", "camel \"" + Names.camel(name) + "\"");
        String camel = node.onlyArgument();
        if (!camel.isEmpty() && !camel.equals(Names.camel(name))) {
            node.problem("camel \"" + camel + "\" of the function \"" + name + "\" (expected: \"" + Names.camel(name)
                    + "\")");
        }
        return camel;
    }

    private static FunctionDef.Transport transport(NodeReader function) {
        NodeReader node = function.one("transport", "transport \"http\" or \"websocket\"");
        return node.properties()
                .children()
                .argument(FunctionDef.Transport.class, FunctionNodes::word)
                .orElse(FunctionDef.Transport.HTTP);
    }

    private FunctionDef.Output output(NodeReader function) {
        NodeReader node = function.one("output", "output { … } or output \"void\"");
        Optional<String> special = node.properties().optionalArgument();
        if (special.isEmpty()) {
            return new FunctionDef.Output.Value(shapes.only(node));
        }
        node.children();
        return switch (special.get()) {
            case "void", "" -> new FunctionDef.Output.Nothing();
            case "stream" -> new FunctionDef.Output.Stream();
            default -> {
                node.problem("unknown output \"" + special.get() + "\" (expected: stream, void or a shape)."
                        + Suggestions.didYouMean(special.get(), List.of("void", "stream")));
                yield new FunctionDef.Output.Nothing();
            }
        };
    }

    private List<String> uses(NodeReader function, String child, References.Kind kind) {
        List<NodeReader> nodes = function.all(child);
        function.leaves(child);
        return nodes.stream().map(node -> used(node, kind)).toList();
    }

    private String used(NodeReader node, References.Kind kind) {
        List<String> arguments = node.node().arguments().isEmpty() ? List.of("") : List.of(node.argument());
        references.use(kind, node, arguments.getFirst());
        return arguments.getFirst();
    }

    private List<AffectsDef> affects(NodeReader function) {
        List<AffectsDef> all =
                function.all("affects").stream().map(this::oneAffects).toList();
        for (int i = 0; i < all.size(); i++) {
            AffectsDef each = all.get(i);
            boolean again = all.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.context().equals(each.context())
                            && earlier.function().equals(each.function()));
            if (again) {
                function.all("affects").get(i).problem("duplicate affects \"" + each.context() + "\"");
            }
        }
        return all;
    }

    private AffectsDef oneAffects(NodeReader node) {
        node.properties("function").children("params");
        Optional<String> function = node.text("function");
        boolean undecided =
                fragment && function.isPresent() && node.node().arguments().isEmpty();
        String context = undecided ? "" : node.argument();
        references.use(References.Kind.CONTEXT, node, context);
        node.node().properties().stream()
                .filter(property -> property.name().equals("function"))
                .forEach(property -> references.use(
                        References.Kind.FUNCTION, property.value().at(), function.orElse("")));
        return new AffectsDef(context, function, scope(node));
    }

    private List<MergeDef> merges(NodeReader function) {
        List<NodeReader> nodes = function.all("merge");
        function.unique("merge", nodes);
        return nodes.stream().map(this::merge).toList();
    }

    private MergeDef merge(NodeReader node) {
        node.properties("slot", "how", "key").children("params");
        String context = node.argument();
        references.use(References.Kind.CONTEXT, node, context);
        Optional<String> slot = node.text("slot");
        node.node().properties().stream()
                .filter(property -> property.name().equals("slot"))
                .forEach(property -> references.use(
                        References.Kind.FUNCTION, property.value().at(), slot.orElse("")));
        Optional<MergeDef.How> how = node.word("how", MergeDef.How.class, MergeDef.How::word);
        Optional<String> key = node.text("key");
        if (!fragment) {
            node.required("slot", slot, "");
            node.required("how", how, MergeDef.How.REPLACE);
        }
        if (how.isPresent() && (how.get() == MergeDef.How.UPSERT) != key.isPresent()) {
            node.problem(
                    key.isPresent()
                            ? "merge with a key that does not upsert (expected: key only beside how=\"upsert\")"
                            : "merge that upserts without a key (expected: key=\"…\")");
        }
        return new MergeDef(context, slot, how, key, scope(node));
    }

    private static List<String> scope(NodeReader target) {
        Optional<NodeReader> params = target.one("params");
        params.filter(node -> node.node().arguments().isEmpty())
                .ifPresent(node -> node.problem("params without an argument (expected: names, or no params)"));
        return params.map(node -> node.properties().children().arguments()).orElse(List.of());
    }

    private FunctionDef.FormRole form(NodeReader node) {
        node.properties("role").children();
        String form = node.argument();
        references.use(References.Kind.FORM, node, form);
        Optional<FunctionDef.FormRole.Role> role =
                node.word("role", FunctionDef.FormRole.Role.class, FunctionNodes::word);
        return new FunctionDef.FormRole(form, node.required("role", role, FunctionDef.FormRole.Role.SUBMIT));
    }

    private ServerDef server(NodeReader node) {
        if (!fragment) {
            node.problem("server in a contract (expected: only in the fragment of a class)");
        }
        node.noArguments()
                .properties()
                .children("auth", "role", "guard", "uses", "rev", "cache-seconds", "internal", "route", "view");
        return new ServerDef(
                node.one("auth").flatMap(FunctionBinder::auth).orElse(ServerDef.Auth.PUBLIC),
                node.leaves("role"),
                node.leaf("guard"),
                node.leaves("uses"),
                node.one("rev").map(rev -> number(rev, 0)).orElse(0),
                node.one("cache-seconds")
                        .map(seconds -> number(seconds, ServerDef.CACHE_UNTIL_INVALIDATED))
                        .orElse(ServerDef.CACHE_UNTIL_INVALIDATED),
                node.mark("internal"),
                node.one("route").map(FunctionBinder::route),
                node.mark("view"));
    }

    private static Optional<ServerDef.Auth> auth(NodeReader node) {
        return node.properties().children().argument(ServerDef.Auth.class, ServerDef.Auth::word);
    }

    private static int number(NodeReader node, int least) {
        return node.properties().children().integer(least, Integer.MAX_VALUE);
    }

    private static ServerDef.RouteDef route(NodeReader node) {
        node.properties().children("method");
        return new ServerDef.RouteDef(node.argument(), node.leaves("method"));
    }
}
