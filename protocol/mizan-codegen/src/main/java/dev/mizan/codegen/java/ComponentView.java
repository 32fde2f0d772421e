package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.Words;
import dev.mizan.codegen.java.JavaType.Wrapped;
import dev.mizan.codegen.java.JavaType.Wrapper;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A component of a record, or a param of a method.
 *
 * @param name its name
 * @param wither the method that gives the same record with another value of it
 * @param wire its name on the wire
 * @param type its type
 * @param codec how it travels when it is there
 * @param omittable whether it may be left out
 * @param deprecated whether it is deprecated
 */
record ComponentView(
        JavaIdentifier name,
        JavaIdentifier wither,
        JavaString wire,
        JavaType type,
        JavaCodec codec,
        boolean omittable,
        boolean deprecated) {

    /** Beside each other: the names of fields, params or members. */
    static List<JavaIdentifier> names(List<String> wire) {
        List<String> camel = wire.stream().map(name -> Words.of(name).camel()).toList();
        return SiblingNames.distinct(camel, Set.of()).stream()
                .map(JavaIdentifier::memberNamed)
                .toList();
    }

    static List<ComponentView> of(List<FieldDef> fields, boolean written, JavaContract contract) {
        List<JavaIdentifier> names = names(fields.stream().map(FieldDef::name).toList());
        List<ComponentView> views = new ArrayList<>();
        for (FieldDef field : fields) {
            JavaType type = contract.type(field.shape(), written);
            views.add(of(
                    names.get(views.size()),
                    field.name(),
                    written && !field.required() ? omitted(type, field.shape(), field.defaultValue()) : type,
                    written && !field.required(),
                    field.deprecated().isPresent()));
        }
        return views;
    }

    static List<ComponentView> of(FunctionDef function, JavaContract contract) {
        List<JavaIdentifier> names =
                names(function.input().stream().map(ParamDef::name).toList());
        List<ComponentView> views = new ArrayList<>();
        for (ParamDef param : function.input()) {
            JavaType type = contract.type(param.shape(), true);
            views.add(of(
                    names.get(views.size()),
                    param.name(),
                    param.required() ? type : omitted(type, param.shape(), param.defaultValue()),
                    !param.required(),
                    false));
        }
        return views;
    }

    static List<ComponentView> ofContext(List<ContextParamDef> params, JavaContract contract) {
        List<JavaIdentifier> names =
                names(params.stream().map(ContextParamDef::name).toList());
        List<ComponentView> views = new ArrayList<>();
        for (ContextParamDef param : params) {
            JavaType type = contract.type(param.shape(), true);
            views.add(of(
                    names.get(views.size()),
                    param.name(),
                    // Without a value a param of a context travels like one that is left out.
                    param.required() ? type : type.orNull(),
                    !param.required(),
                    false));
        }
        return views;
    }

    static List<ComponentView> slots(List<FunctionDef> members, JavaContract contract) {
        List<JavaIdentifier> names =
                names(members.stream().map(FunctionDef::name).toList());
        List<ComponentView> views = new ArrayList<>();
        for (FunctionDef member : members) {
            views.add(of(
                    names.get(views.size()),
                    member.name(),
                    contract.result(member),
                    false,
                    member.deprecated().isPresent()));
        }
        return views;
    }

    private static ComponentView of(
            JavaIdentifier name, String wire, JavaType type, boolean omittable, boolean deprecated) {
        JavaCodec codec =
                omittable && type instanceof Wrapped outer ? outer.inner().codec() : type.codec();
        return new ComponentView(
                name,
                JavaIdentifier.member("with_" + name.text()),
                new JavaString(wire),
                type,
                codec,
                omittable,
                deprecated);
    }

    /** A value that may be left out; one that may be {@code null} beside that has two layers. */
    private static JavaType omitted(JavaType type, ShapeDef shape, Optional<Literal> defaultValue) {
        boolean nullable = shape.shape() instanceof Shape.OptionalShape;
        boolean meansNull = defaultValue.map(Literal.Null.class::isInstance).orElse(true);
        return nullable && !meansNull && type instanceof Wrapped outer
                ? new Wrapped(Wrapper.OPTIONAL, outer.inner()).orNull()
                : type.orNull();
    }
}
