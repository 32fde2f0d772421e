package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Nodes to shapes, constraints, params and fields. */
final class ShapeBinder {

    private static final List<String> SHAPES =
            List.of("primitive", "ref", "list", "map", "optional", "any-json", "union", "upload");
    private static final String CONSTRAINT = "constraint";

    private final References references;

    ShapeBinder(References references) {
        this.references = references;
    }

    private static List<String> shapeAnd(String... others) {
        List<String> known = new ArrayList<>(List.of(others));
        known.add(CONSTRAINT);
        known.addAll(SHAPES);
        return known;
    }

    /** The shape of a node that holds one and nothing else. */
    ShapeDef only(NodeReader node) {
        return among(node.noArguments().properties());
    }

    /** The shape among the children of a node, which may have {@code others} too. */
    ShapeDef among(NodeReader node, String... others) {
        List<String> known = shapeAnd(others);
        node.children(known);
        List<ConstraintDef> constraints =
                node.all(CONSTRAINT).stream().map(ShapeBinder::constraint).toList();
        List<NodeReader> shapes = node.all(SHAPES::contains);
        if (shapes.isEmpty()) {
            if (!node.hasOtherChildren(known)) {
                node.problem(node.node().name() + " without a shape (expected: one of " + String.join(", ", SHAPES)
                        + " in it)");
            }
            return ShapeDef.of(new Shape.AnyJsonShape());
        }
        if (shapes.size() > 1) {
            shapes.stream()
                    .skip(1)
                    .forEach(second ->
                            second.problem("a second shape in " + node.node().name() + " (expected: one)"));
        }
        return new ShapeDef(constraints, shape(shapes.getFirst()));
    }

    private Shape shape(NodeReader node) {
        return switch (node.node().name()) {
            case "primitive" -> primitive(node);
            case "ref" -> ref(node);
            case "list" -> new Shape.ListShape(only(node));
            case "map" -> new Shape.MapShape(only(node));
            case "optional" -> new Shape.OptionalShape(only(node));
            case "union" -> union(node);
            case "upload" -> upload(node);
            default -> {
                node.noArguments().properties().children();
                yield new Shape.AnyJsonShape();
            }
        };
    }

    private static Shape primitive(NodeReader node) {
        node.properties("format").children();
        Shape.Primitive primitive =
                node.argument(Shape.Primitive.class, Shape.Primitive::word).orElse(Shape.Primitive.STRING);
        Optional<Shape.Format> format = node.word("format", Shape.Format.class, Shape.Format::word);
        if (format.isPresent() && !fits(primitive, format.get())) {
            node.problemAt(
                    "format",
                    "the format \"" + format.get().word() + "\" of the primitive \"" + primitive.word()
                            + "\" (expected: a string"
                            + (format.get() == Shape.Format.INT64 ? " or an integer)" : ")"));
        }
        return new Shape.PrimitiveShape(primitive, format);
    }

    private static boolean fits(Shape.Primitive primitive, Shape.Format format) {
        return primitive == Shape.Primitive.STRING
                || (primitive == Shape.Primitive.INTEGER && format == Shape.Format.INT64);
    }

    private Shape ref(NodeReader node) {
        String name = node.onlyArgument();
        references.use(References.Kind.TYPE, node, name);
        return new Shape.RefShape(name);
    }

    private Shape union(NodeReader node) {
        node.noArguments().properties("discriminator").children("case");
        String discriminator = node.required("discriminator", node.text("discriminator"), "type");
        List<NodeReader> cases = node.all("case");
        node.unique("case", cases);
        return new Shape.UnionShape(
                discriminator,
                cases.stream()
                        .map(one -> new Shape.CaseDef(one.argument(), among(one.properties())))
                        .toList());
    }

    private static Shape upload(NodeReader node) {
        node.noArguments()
                .properties("max-bytes", "max-total-bytes", "max-count")
                .children("accept");
        return new Shape.UploadShape(
                node.whole("max-bytes", 0, Long.MAX_VALUE),
                node.whole("max-total-bytes", 0, Long.MAX_VALUE),
                node.whole("max-count", 0, Long.MAX_VALUE),
                node.leaves("accept"));
    }

    private static ConstraintDef constraint(NodeReader node) {
        TreeMap<String, Literal> attributes = new TreeMap<>(CodePoints.ORDER);
        String[] known = node.node().properties().stream()
                .map(KdlNode.KdlProperty::name)
                .distinct()
                .toArray(String[]::new);
        node.properties(known).children("group");
        node.node()
                .properties()
                .forEach(property ->
                        attributes.put(property.name(), property.value().literal()));
        return new ConstraintDef(node.argument(), attributes, node.leaves("group"));
    }

    /** The params among the children of a node. */
    List<ParamDef> params(NodeReader node) {
        List<NodeReader> params =
                node.noArguments().properties().children("param").all("param");
        node.unique("param", params);
        return params.stream().map(this::param).toList();
    }

    private ParamDef param(NodeReader node) {
        node.properties("required", "default");
        ShapeDef shape = among(node, "doc");
        return new ParamDef(
                node.argument(), requiredness(node, shape), defaultValue(node, shape), node.leaf("doc"), shape);
    }

    FieldDef field(NodeReader node) {
        node.properties("required", "default");
        ShapeDef shape = among(node, "doc", "deprecated");
        return new FieldDef(
                node.argument(),
                requiredness(node, shape),
                defaultValue(node, shape),
                node.leaf("doc"),
                node.leaf("deprecated"),
                shape);
    }

    /** Not required if optional or with a default, and only then. */
    private static boolean requiredness(NodeReader node, ShapeDef shape) {
        boolean required = node.flag("required");
        boolean omittable = shape.shape() instanceof Shape.OptionalShape
                || node.literal("default").isPresent();
        boolean stated = node.node().properties().stream()
                .anyMatch(property ->
                        property.name().equals("required") && property.value().literal() instanceof Literal.Bool);
        if (stated && required == omittable) {
            node.problemAt(
                    "required",
                    required
                            ? "required=#true of something optional or with a default (expected: #false)"
                            : "required=#false without a default or an optional shape (expected: #true)");
        }
        return required;
    }

    Optional<Literal> defaultValue(NodeReader node, ShapeDef shape) {
        Optional<Literal> value = node.literal("default");
        if (value.isPresent() && !takes(shape, value.get())) {
            node.problemAt(
                    "default",
                    "the default " + KdlScalars.write(value.get()) + " of " + Shapes.describe(shape) + " (expected: "
                            + defaultOf(shape) + ")");
        }
        return value;
    }

    private static boolean takes(ShapeDef def, Literal value) {
        return switch (def.shape()) {
            case Shape.OptionalShape optional -> value instanceof Literal.Null || takes(optional.value(), value);
            case Shape.PrimitiveShape primitive -> takes(primitive.primitive(), value);
            case Shape.RefShape ref -> !(value instanceof Literal.Null);
            case Shape.AnyJsonShape any -> true;
            case Shape.ListShape list -> value instanceof Literal.Text;
            case Shape.MapShape map -> value instanceof Literal.Text;
            case Shape.UnionShape union -> value instanceof Literal.Text;
            case Shape.UploadShape upload -> false;
        };
    }

    private static boolean takes(Shape.Primitive primitive, Literal value) {
        return switch (primitive) {
            case INTEGER -> value instanceof Literal.Whole;
            case NUMBER -> value instanceof Literal.Whole || value instanceof Literal.Decimal;
            case BOOLEAN -> value instanceof Literal.Bool;
            case STRING -> value instanceof Literal.Text;
        };
    }

    private static String defaultOf(ShapeDef def) {
        return switch (def.shape()) {
            case Shape.OptionalShape optional -> "#null or " + defaultOf(optional.value());
            case Shape.PrimitiveShape primitive ->
                switch (primitive.primitive()) {
                    case INTEGER -> "a whole number";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "#true or #false";
                    case STRING -> "a string";
                };
            case Shape.RefShape ref -> "a scalar or a string of JSON";
            case Shape.AnyJsonShape any -> "a string of JSON";
            case Shape.ListShape list -> "a string of JSON";
            case Shape.MapShape map -> "a string of JSON";
            case Shape.UnionShape union -> "a string of JSON";
            case Shape.UploadShape upload -> "none";
        };
    }
}
