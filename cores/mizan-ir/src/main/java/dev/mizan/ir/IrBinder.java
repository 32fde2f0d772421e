package dev.mizan.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Nodes to a document: the grammar and nothing beside it. The order of children is left to the writer. */
final class IrBinder {

    private static final List<String> TYPE_CHILDREN = List.of("doc", "deprecated", "struct", "enum", "alias");
    private static final int LEAST_ERROR_STATUS = 400;
    private static final int GREATEST_ERROR_STATUS = 599;

    private final References references = new References();
    private final ShapeBinder shapes = new ShapeBinder(references);
    private final FunctionBinder functions;
    private final boolean fragment;
    private final NodeReader document;

    private IrBinder(List<KdlNode> nodes, ProblemLog problems, boolean fragment) {
        this.fragment = fragment;
        this.functions = new FunctionBinder(references, shapes, fragment);
        this.document =
                new NodeReader(KdlNode.node("the document").children(nodes).build(), problems);
    }

    static MizanIr bind(List<KdlNode> nodes, ProblemLog problems, boolean fragment) {
        IrBinder binder = new IrBinder(nodes, problems, fragment);
        MizanIr bound = binder.document();
        binder.references.check(fragment, problems);
        binder.checkAliases(bound.types());
        return bound;
    }

    private MizanIr document() {
        document.children("type", "function", "context", "channel", "form", "error");
        return new MizanIr(
                group("type", this::type),
                group("function", functions::function),
                group("context", this::context),
                group("channel", this::channel),
                group("form", this::form),
                group("error", this::error));
    }

    private <T> List<T> group(String name, Function<NodeReader, T> bind) {
        List<NodeReader> nodes = document.all(name);
        document.unique(name, nodes);
        return nodes.stream().map(bind).toList();
    }

    private TypeDef type(NodeReader node) {
        node.properties().children(TYPE_CHILDREN);
        String name = node.argument();
        references.declare(References.Kind.TYPE, name);
        Optional<String> doc = node.leaf("doc");
        Optional<String> deprecated = node.leaf("deprecated");
        Optional<NodeReader> struct = node.one("struct");
        Optional<NodeReader> values = node.one("enum");
        Optional<NodeReader> alias = node.one("alias");
        boolean one =
                Stream.of(struct, values, alias).filter(Optional::isPresent).count() == 1;
        if (!one && !node.hasOtherChildren(TYPE_CHILDREN)) {
            node.problem("type \"" + name + "\" (expected: one struct, enum or alias in it)");
        }
        if (struct.isPresent()) {
            return new TypeDef.StructDef(name, doc, deprecated, fields(struct.get()));
        }
        if (values.isPresent()) {
            NodeReader content = values.get().noArguments().properties().children("value");
            return new TypeDef.EnumDef(name, doc, deprecated, content.leaves("value"));
        }
        ShapeDef shape = alias.map(shapes::only).orElse(ShapeDef.of(new Shape.AnyJsonShape()));
        return new TypeDef.AliasDef(name, doc, deprecated, shape);
    }

    /** An alias that leads back to itself stands for nothing. */
    private void checkAliases(List<TypeDef> types) {
        Map<String, TypeDef> byName = new HashMap<>();
        types.forEach(type -> byName.putIfAbsent(type.name(), type));
        Structures structures = new Structures(byName);
        List<NodeReader> nodes = document.all("type");
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) instanceof TypeDef.AliasDef alias && structures.isCircular(alias)) {
                nodes.get(i).problem("the alias \"" + alias.name() + "\" stands for itself (expected: a shape)");
            }
        }
    }

    private List<FieldDef> fields(NodeReader struct) {
        List<NodeReader> fields =
                struct.noArguments().properties().children("field").all("field");
        struct.unique("field", fields);
        return fields.stream().map(shapes::field).toList();
    }

    private ContextDef context(NodeReader node) {
        node.properties("parallel").children("doc", "function", "param");
        String name = node.argument();
        references.declare(References.Kind.CONTEXT, name);
        if (!name.isEmpty() && !Names.isWireName(name)) {
            node.problem("context name: \"" + name + "\" (expected: letters, digits, \"_\", \".\" and \"-\")");
        }
        List<String> members = node.leaves("function");
        node.all("function")
                .forEach(member -> member.node().arguments().stream()
                        .findFirst()
                        .ifPresent(argument -> references.use(
                                References.Kind.FUNCTION,
                                argument.at(),
                                argument.literal() instanceof Literal.Text text ? text.value() : "")));
        List<NodeReader> params = node.all("param");
        node.unique("param", params);
        return new ContextDef(
                name,
                node.leaf("doc"),
                members,
                params.stream().map(this::contextParam).toList(),
                parallel(node));
    }

    private boolean parallel(NodeReader context) {
        if (context.literal("parallel").isEmpty()) {
            return false;
        }
        if (!fragment) {
            context.problemAt("parallel", "parallel in a contract (expected: only in the fragment of a class)");
        }
        return context.flag("parallel");
    }

    private ContextDef.ContextParamDef contextParam(NodeReader node) {
        node.properties("required", "default");
        NodeReader sharedBy = node.one("shared-by", "shared-by \"…\"");
        ShapeDef shape = shapes.among(node, "shared-by");
        return new ContextDef.ContextParamDef(
                node.argument(),
                node.flag("required"),
                shapes.defaultValue(node, shape),
                sharedBy.properties().children().arguments(),
                shape);
    }

    private ChannelDef channel(NodeReader node) {
        node.properties().children("doc", "params", "receive", "send");
        return new ChannelDef(
                node.argument(),
                node.leaf("doc"),
                node.one("params").map(shapes::params).orElse(List.of()),
                node.one("receive").map(shapes::only),
                node.one("send").map(shapes::only));
    }

    private FormDef form(NodeReader node) {
        node.properties().children("doc", "data");
        String name = node.argument();
        references.declare(References.Kind.FORM, name);
        Optional<NodeReader> data = node.one("data");
        if (data.isEmpty()) {
            node.problem("form without data (expected: data { … } in it)");
        }
        ShapeDef shape = data.map(shapes::only).orElse(ShapeDef.of(new Shape.AnyJsonShape()));
        return new FormDef(name, node.leaf("doc"), shape);
    }

    private ErrorDef error(NodeReader node) {
        node.properties("status").children("doc", "details");
        String code = node.argument();
        references.declare(References.Kind.ERROR, code);
        Optional<Long> status = node.whole("status", LEAST_ERROR_STATUS, GREATEST_ERROR_STATUS);
        return new ErrorDef(
                code,
                node.required("status", status, (long) LEAST_ERROR_STATUS).intValue(),
                node.leaf("doc"),
                node.one("details").map(shapes::only));
    }
}
