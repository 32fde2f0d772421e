package dev.mizan.benchmarks.codegen;

import dev.mizan.ir.FieldDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI 3.1 document that says of a contract what other generators can be told: paths and schemas. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    static String of(MizanIr contract) {
        Map<String, Object> paths = new LinkedHashMap<>();
        contract.functions().forEach(function -> paths.put("/" + function.name(), path(function)));
        Map<String, Object> schemas = new LinkedHashMap<>();
        contract.types().forEach(type -> schemas.put(type.name(), schema(type)));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "openapi",
                        "3.1.0",
                        "info",
                        Map.of("title", "Large", "version", "1"),
                        "paths",
                        paths,
                        "components",
                        Map.of("schemas", schemas)));
    }

    private static Map<String, Object> path(FunctionDef function) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", function.camel());
        operation.put("summary", function.doc().orElse(""));
        if (function.mutation()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            function.input().forEach(param -> properties.put(param.name(), schema(param.shape())));
            operation.put(
                    "requestBody",
                    Map.of("required", true, "content", json(object(properties, names(function.input())))));
        } else {
            operation.put(
                    "parameters",
                    function.input().stream().map(OpenApiDocument::parameter).toList());
        }
        ShapeDef output = ((FunctionDef.Output.Value) function.output()).shape();
        operation.put("responses", Map.of("200", Map.of("description", "OK", "content", json(schema(output)))));
        return Map.of(function.mutation() ? "post" : "get", operation);
    }

    private static List<String> names(List<ParamDef> params) {
        return params.stream().map(ParamDef::name).toList();
    }

    private static Map<String, Object> parameter(ParamDef param) {
        return Map.of("name", param.name(), "in", "query", "required", true, "schema", schema(param.shape()));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> schema(TypeDef type) {
        return switch (type) {
            case TypeDef.StructDef struct -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                struct.fields().forEach(field -> properties.put(field.name(), schema(field.shape())));
                yield object(
                        properties,
                        struct.fields().stream()
                                .filter(FieldDef::required)
                                .map(FieldDef::name)
                                .toList());
            }
            case TypeDef.EnumDef values -> Map.of("type", "string", "enum", values.values());
            case TypeDef.AliasDef alias -> schema(alias.shape());
        };
    }

    private static Map<String, Object> schema(ShapeDef shape) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive ->
                primitive
                        .format()
                        .<Map<String, Object>>map(
                                format -> Map.of("type", primitive.primitive().word(), "format", format.word()))
                        .orElseGet(() -> Map.of("type", primitive.primitive().word()));
            case Shape.RefShape ref -> Map.of("$ref", "#/components/schemas/" + ref.name());
            case Shape.ListShape list -> Map.of("type", "array", "items", schema(list.element()));
            case Shape.OptionalShape optional -> schema(optional.value());
            case Shape.UnionShape union ->
                Map.of(
                        "oneOf",
                        union.cases().stream().map(one -> schema(one.shape())).toList());
            default -> throw new IllegalArgumentException(shape + " (expected: a shape of the large contract)");
        };
    }
}
