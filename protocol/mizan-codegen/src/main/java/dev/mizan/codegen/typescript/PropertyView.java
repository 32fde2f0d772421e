package dev.mizan.codegen.typescript;

import dev.mizan.codegen.typescript.TypeScriptContract.Direction;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.FieldDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.ShapeDef;
import java.util.Optional;

/**
 * A property of an interface.
 *
 * @param doc its comment
 * @param key its name
 * @param omittable whether it may be left out
 * @param type its type
 */
public record PropertyView(Optional<TypeScriptDoc> doc, TypeScriptKey key, boolean omittable, TypeScriptType type) {

    /** A field of a struct. */
    public static PropertyView of(FieldDef field, Direction direction, TypeScriptContract contract) {
        boolean writing = direction == Direction.WRITE;
        TypeScriptDoc.Builder doc = TypeScriptDoc.at(2).text(field.doc()).text(ShapeDocs.format(field.shape()));
        doc = writing ? doc.text(ShapeDocs.constraints(field.shape())) : doc;
        doc = writing ? defaulted(doc, field.defaultValue(), field.shape(), contract) : doc;
        return new PropertyView(
                doc.deprecated(field.deprecated()).build(),
                new TypeScriptKey(field.name()),
                writing && !field.required(),
                contract.type(field.shape(), direction));
    }

    /** A param of a function. */
    public static PropertyView of(ParamDef param, TypeScriptContract contract) {
        TypeScriptDoc.Builder doc = TypeScriptDoc.at(2)
                .text(param.doc())
                .text(ShapeDocs.format(param.shape()))
                .text(ShapeDocs.constraints(param.shape()));
        return new PropertyView(
                defaulted(doc, param.defaultValue(), param.shape(), contract).build(),
                new TypeScriptKey(param.name()),
                !param.required(),
                contract.type(param.shape(), Direction.WRITE));
    }

    /** A param of a context, under the name it is given in TypeScript. */
    public static PropertyView of(ContextParamDef param, String name, TypeScriptContract contract) {
        TypeScriptDoc.Builder doc =
                TypeScriptDoc.at(2).text(ShapeDocs.format(param.shape())).text(ShapeDocs.constraints(param.shape()));
        return new PropertyView(
                defaulted(doc, param.defaultValue(), param.shape(), contract).build(),
                new TypeScriptKey(name),
                !param.required(),
                contract.type(param.shape(), Direction.WRITE));
    }

    private static TypeScriptDoc.Builder defaulted(
            TypeScriptDoc.Builder doc, Optional<Literal> value, ShapeDef shape, TypeScriptContract contract) {
        return value.map(literal -> doc.tag("defaultValue", ShapeDocs.literal(literal, shape, contract)))
                .orElse(doc);
    }
}
