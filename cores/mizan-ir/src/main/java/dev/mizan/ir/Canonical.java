package dev.mizan.ir;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts everything whose order means nothing into the one order that the contract allows. */
final class Canonical {

    private static final Comparator<AffectsDef> AFFECTS_ORDER = Comparator.comparing(
                    AffectsDef::context, CodePoints.ORDER)
            .thenComparing(affects -> affects.function().orElse(""), CodePoints.ORDER)
            .thenComparing(affects -> String.join(" ", affects.params()), CodePoints.ORDER);

    private Canonical() {}

    static MizanIr of(MizanIr ir) {
        return new MizanIr(
                by(TypeDef::name, ir.types().stream().map(Canonical::type).toList()),
                by(
                        FunctionDef::name,
                        ir.functions().stream().map(Canonical::function).toList()),
                by(
                        ContextDef::name,
                        ir.contexts().stream().map(Canonical::context).toList()),
                by(
                        ChannelDef::name,
                        ir.channels().stream().map(Canonical::channel).toList()),
                by(FormDef::name, ir.forms().stream().map(Canonical::form).toList()),
                by(ErrorDef::code, ir.errors().stream().map(Canonical::error).toList()));
    }

    private static <T> List<T> by(Function<T, String> name, List<T> group) {
        return group.stream()
                .sorted(Comparator.comparing(name, CodePoints.ORDER))
                .toList();
    }

    private static List<String> sorted(List<String> names) {
        return by(name -> name, names);
    }

    private static TypeDef type(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct ->
                new TypeDef.StructDef(
                        struct.name(),
                        struct.doc(),
                        struct.deprecated(),
                        struct.fields().stream().map(Canonical::field).toList());
            case TypeDef.EnumDef values -> values;
            case TypeDef.AliasDef alias ->
                new TypeDef.AliasDef(alias.name(), alias.doc(), alias.deprecated(), shape(alias.shape()));
        };
    }

    private static FieldDef field(FieldDef field) {
        return new FieldDef(
                field.name(),
                field.required(),
                field.defaultValue(),
                field.doc(),
                field.deprecated(),
                shape(field.shape()));
    }

    private static FunctionDef function(FunctionDef function) {
        return new FunctionDef(
                function.name(),
                function.doc(),
                function.deprecated(),
                function.camel(),
                function.transport(),
                params(function.input()),
                output(function.output()),
                sorted(function.contexts()),
                function.affects().stream()
                        .map(affects -> new AffectsDef(affects.context(), affects.function(), sorted(affects.params())))
                        .sorted(AFFECTS_ORDER)
                        .toList(),
                by(
                        MergeDef::context,
                        function.merges().stream().map(Canonical::merge).toList()),
                sorted(function.errors()),
                function.form(),
                function.server().map(Canonical::server));
    }

    private static MergeDef merge(MergeDef merge) {
        return new MergeDef(merge.context(), merge.slot(), merge.how(), merge.key(), sorted(merge.params()));
    }

    private static ServerDef server(ServerDef server) {
        return new ServerDef(
                server.auth(),
                sorted(server.roles()),
                server.guard(),
                sorted(server.uses()),
                server.rev(),
                server.cacheSeconds(),
                server.internal(),
                server.route().map(route -> new ServerDef.RouteDef(route.path(), sorted(route.methods()))),
                server.view());
    }

    private static FunctionDef.Output output(FunctionDef.Output output) {
        return output instanceof FunctionDef.Output.Value value
                ? new FunctionDef.Output.Value(shape(value.shape()))
                : output;
    }

    private static ContextDef context(ContextDef context) {
        return new ContextDef(
                context.name(),
                context.doc(),
                sorted(context.functions()),
                context.params().stream()
                        .map(param -> new ContextDef.ContextParamDef(
                                param.name(),
                                param.required(),
                                param.defaultValue(),
                                sorted(param.sharedBy()),
                                shape(param.shape())))
                        .toList(),
                context.parallel());
    }

    private static ChannelDef channel(ChannelDef channel) {
        return new ChannelDef(
                channel.name(),
                channel.doc(),
                params(channel.params()),
                shape(channel.receive()),
                shape(channel.send()));
    }

    private static FormDef form(FormDef form) {
        return new FormDef(form.name(), form.doc(), shape(form.data()));
    }

    private static ErrorDef error(ErrorDef error) {
        return new ErrorDef(error.code(), error.status(), error.doc(), shape(error.details()));
    }

    private static List<ParamDef> params(List<ParamDef> params) {
        return params.stream()
                .map(param -> new ParamDef(
                        param.name(), param.required(), param.defaultValue(), param.doc(), shape(param.shape())))
                .toList();
    }

    private static Optional<ShapeDef> shape(Optional<ShapeDef> def) {
        return def.map(Canonical::shape);
    }

    private static ShapeDef shape(ShapeDef def) {
        return new ShapeDef(
                by(
                        ShapeNodes::text,
                        def.constraints().stream().map(Canonical::constraint).toList()),
                shape(def.shape()));
    }

    private static ConstraintDef constraint(ConstraintDef constraint) {
        return new ConstraintDef(constraint.name(), constraint.attributes(), sorted(constraint.groups()));
    }

    private static Shape shape(Shape shape) {
        return switch (shape) {
            case Shape.ListShape list -> new Shape.ListShape(shape(list.element()));
            case Shape.MapShape map -> new Shape.MapShape(shape(map.value()));
            case Shape.OptionalShape optional -> new Shape.OptionalShape(shape(optional.value()));
            case Shape.UnionShape union ->
                new Shape.UnionShape(
                        union.discriminator(),
                        by(
                                Shape.CaseDef::tag,
                                union.cases().stream()
                                        .map(one -> new Shape.CaseDef(one.tag(), shape(one.shape())))
                                        .toList()));
            case Shape.UploadShape upload ->
                new Shape.UploadShape(
                        upload.maxBytes(), upload.maxTotalBytes(), upload.maxCount(), sorted(upload.accept()));
            case Shape.PrimitiveShape primitive -> primitive;
            case Shape.RefShape ref -> ref;
            case Shape.AnyJsonShape any -> any;
        };
    }
}
