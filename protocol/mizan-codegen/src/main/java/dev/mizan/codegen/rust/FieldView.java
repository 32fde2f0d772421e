package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.Words;
import dev.mizan.codegen.rust.RustType.Wrapped;
import dev.mizan.codegen.rust.RustType.Wrapper;
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
 * A field of a struct.
 *
 * @param doc its comment
 * @param name its name
 * @param rename its name on the wire, where that is another one
 * @param omittable whether it may be left out
 * @param type its type
 */
record FieldView(RustDoc doc, RustIdentifier name, Optional<RustString> rename, boolean omittable, RustType type) {

    /** Whether a constructor takes whatever turns into the type. */
    boolean converted() {
        return type.convertible();
    }

    /** The fields of a struct of the contract. */
    static List<FieldView> of(String holder, List<FieldDef> fields, boolean written, RustContract contract) {
        List<RustIdentifier> names = names(fields.stream().map(FieldDef::name).toList());
        List<FieldView> views = new ArrayList<>();
        for (FieldDef field : fields) {
            RustDoc.Builder doc = RustDoc.builder().text(field.doc()).deprecated(field.deprecated());
            if (written) {
                doc.written(field.shape(), field.defaultValue());
            }
            RustType type = contract.part(field.shape(), written, holder);
            boolean omittable = written && !field.required();
            views.add(view(
                    doc,
                    names.get(views.size()),
                    field.name(),
                    omittable,
                    omittable ? omitted(type, field.shape(), field.defaultValue()) : type));
        }
        return views;
    }

    /** The params of a function. */
    static List<FieldView> of(FunctionDef function, RustContract contract) {
        List<RustIdentifier> names =
                names(function.input().stream().map(ParamDef::name).toList());
        List<FieldView> views = new ArrayList<>();
        for (ParamDef param : function.input()) {
            RustDoc.Builder doc = RustDoc.builder().text(param.doc()).written(param.shape(), param.defaultValue());
            RustType type = contract.type(param.shape(), true);
            views.add(view(
                    doc,
                    names.get(views.size()),
                    param.name(),
                    !param.required(),
                    param.required() ? type : omitted(type, param.shape(), param.defaultValue())));
        }
        return views;
    }

    /** The params of a context. */
    static List<FieldView> ofContext(List<ContextParamDef> params, RustContract contract) {
        List<RustIdentifier> names =
                names(params.stream().map(ContextParamDef::name).toList());
        List<FieldView> views = new ArrayList<>();
        for (ContextParamDef param : params) {
            RustType type = contract.type(param.shape(), true);
            views.add(view(
                    RustDoc.builder().written(param.shape(), param.defaultValue()),
                    names.get(views.size()),
                    param.name(),
                    !param.required(),
                    // Without a value a param of a context travels like one that is left out.
                    param.required() ? type : type.orNone()));
        }
        return views;
    }

    /** The members of a bundle. */
    static List<FieldView> slots(List<FunctionDef> members, RustContract contract) {
        List<RustIdentifier> names =
                names(members.stream().map(FunctionDef::name).toList());
        List<FieldView> views = new ArrayList<>();
        for (FunctionDef member : members) {
            RustDoc.Builder doc = RustDoc.builder().text(member.doc()).deprecated(member.deprecated());
            views.add(view(doc, names.get(views.size()), member.name(), false, contract.result(member)));
        }
        return views;
    }

    private static FieldView view(
            RustDoc.Builder doc, RustIdentifier name, String wire, boolean omittable, RustType type) {
        Optional<RustString> rename = name.is(wire) ? Optional.empty() : Optional.of(new RustString(wire));
        return new FieldView(doc.build(), name, rename, omittable, type);
    }

    private static List<RustIdentifier> names(List<String> wire) {
        List<String> snake = wire.stream().map(name -> Words.of(name).snake()).toList();
        return SiblingNames.distinct(snake, Set.of()).stream()
                .map(RustIdentifier::of)
                .toList();
    }

    /** A value that may be left out; one that may be {@code null} beside that has two layers. */
    private static RustType omitted(RustType type, ShapeDef shape, Optional<Literal> defaultValue) {
        boolean nullable = shape.shape() instanceof Shape.OptionalShape;
        boolean meansNull = defaultValue.map(Literal.Null.class::isInstance).orElse(true);
        return nullable && !meansNull ? new Wrapped(Wrapper.OPTION, type) : type.orNone();
    }
}
