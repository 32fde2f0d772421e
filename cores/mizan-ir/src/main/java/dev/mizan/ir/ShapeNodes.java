package dev.mizan.ir;

import static dev.mizan.ir.KdlNode.node;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shapes, constraints, params and fields as nodes. */
final class ShapeNodes {

    private ShapeNodes() {}

    /** The nodes of a shape: its constraints, then itself. */
    static List<KdlNode> of(ShapeDef def) {
        Stream<KdlNode> constraints = def.constraints().stream().map(ShapeNodes::constraint);
        return Stream.concat(constraints, Stream.of(shape(def.shape()))).toList();
    }

    static KdlNode block(String name, ShapeDef shape) {
        return node(name).children(of(shape)).build();
    }

    static KdlNode param(ParamDef param) {
        return node("param")
                .argument(param.name())
                .property("required", param.required())
                .property("default", param.defaultValue())
                .leaf("doc", param.doc())
                .children(of(param.shape()))
                .build();
    }

    static KdlNode field(FieldDef field) {
        return node("field")
                .argument(field.name())
                .property("required", field.required())
                .property("default", field.defaultValue())
                .leaf("doc", field.doc())
                .leaf("deprecated", field.deprecated())
                .children(of(field.shape()))
                .build();
    }

    static KdlNode contextParam(ContextDef.ContextParamDef param) {
        return node("param")
                .argument(param.name())
                .property("required", param.required())
                .property("default", param.defaultValue())
                .child(node("shared-by").arguments(param.sharedBy()).build())
                .children(of(param.shape()))
                .build();
    }

    /** The constraint as it is written, by which constraints are ordered: by name, then by what they say. */
    static String text(ConstraintDef constraint) {
        return KdlPrinter.print(List.of(constraint(constraint)));
    }

    private static KdlNode constraint(ConstraintDef constraint) {
        KdlNode.Builder node = node("constraint").argument(constraint.name());
        constraint.attributes().forEach(node::property);
        return node.leaves("group", constraint.groups()).build();
    }

    private static KdlNode shape(Shape shape) {
        return switch (shape) {
            case Shape.PrimitiveShape primitive -> primitive(primitive);
            case Shape.RefShape ref -> KdlNode.leaf("ref", ref.name());
            case Shape.ListShape list -> block("list", list.element());
            case Shape.MapShape map -> block("map", map.value());
            case Shape.OptionalShape optional -> block("optional", optional.value());
            case Shape.AnyJsonShape any -> node("any-json").build();
            case Shape.UnionShape union -> union(union);
            case Shape.UploadShape upload -> upload(upload);
        };
    }

    private static KdlNode primitive(Shape.PrimitiveShape shape) {
        return node("primitive")
                .argument(shape.primitive().word())
                .property("format", shape.format().map(format -> new Literal.Text(format.word())))
                .build();
    }

    private static KdlNode union(Shape.UnionShape union) {
        KdlNode.Builder node = node("union").property("discriminator", union.discriminator());
        union.cases()
                .forEach(one -> node.child(node("case")
                        .argument(one.tag())
                        .children(of(one.shape()))
                        .build()));
        return node.build();
    }

    private static KdlNode upload(Shape.UploadShape upload) {
        return node("upload")
                .property("max-bytes", whole(upload.maxBytes()))
                .property("max-total-bytes", whole(upload.maxTotalBytes()))
                .property("max-count", whole(upload.maxCount()))
                .leaves("accept", upload.accept())
                .build();
    }

    private static Optional<Literal> whole(Optional<Long> number) {
        return number.map(Literal.Whole::of);
    }
}
