package dev.mizan.wire;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.TypeDef;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Says the params of a query in JSON, each as its type in the contract travels there. */
final class FrameParams {

    private static final Shape TEXT = Shape.PrimitiveShape.of(Shape.Primitive.STRING);

    private final MizanIr contract;

    FrameParams(MizanIr contract) {
        this.contract = contract;
    }

    /** The object of the params; empty if JSON has no way to say the same, as for a scalar that is given twice. */
    Optional<String> json(String context, String query) {
        if (query.chars().anyMatch(c -> c >= 0x80)) {
            return Optional.empty();
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                Optional<String[]> decoded = pair(pair);
                if (decoded.isEmpty()) {
                    return Optional.empty();
                }
                given.computeIfAbsent(decoded.get()[0], name -> new ArrayList<>())
                        .add(decoded.get()[1]);
            }
        }
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, List<String>> param : given.entrySet()) {
            Optional<String> value = value(shape(context, param.getKey()), param.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.add(CanonicalJson.quoted(param.getKey()) + ":" + value.get());
        }
        return Optional.of(members.toString());
    }

    private static Optional<String[]> pair(String pair) {
        int equals = pair.indexOf('=');
        try {
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            boolean text = pair.chars().allMatch(c -> c < 0x80) && !(name + value).contains("\ufffd");
            return !text ? Optional.empty() : Optional.of(new String[] {name, value});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Shape shape(String context, String param) {
        return contract.contexts().stream()
                .filter(each -> each.name().equals(context))
                .map(ContextDef::params)
                .flatMap(List::stream)
                .filter(each -> each.name().equals(param))
                .map(ContextParamDef::shape)
                .findFirst()
                .map(found -> plain(found.shape()))
                .orElse(TEXT);
    }

    /** The shape behind {@code optional}, with enums as the text they travel as. */
    private Shape plain(Shape shape) {
        return switch (shape) {
            case Shape.OptionalShape optional -> plain(optional.value().shape());
            case Shape.RefShape ref -> isEnum(ref.name()) ? TEXT : shape;
            default -> shape;
        };
    }

    private boolean isEnum(String name) {
        return contract.types().stream()
                .anyMatch(type -> type instanceof TypeDef.EnumDef && type.name().equals(name));
    }

    private Optional<String> value(Shape shape, List<String> texts) {
        if (shape instanceof Shape.ListShape list) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            for (String text : texts) {
                Optional<String> element = scalar(plain(list.element().shape()), text);
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                elements.add(element.get());
            }
            return Optional.of(elements.toString());
        }
        return texts.size() == 1 ? scalar(shape, texts.getFirst()) : Optional.empty();
    }

    private static Optional<String> scalar(Shape shape, String text) {
        if (shape instanceof Shape.PrimitiveShape primitive && primitive.primitive() == Shape.Primitive.STRING) {
            return Optional.of(CanonicalJson.quoted(text));
        }
        boolean truth = shape instanceof Shape.PrimitiveShape primitive
                && primitive.primitive() == Shape.Primitive.BOOLEAN
                && !text.equals("true")
                && !text.equals("false");
        // White space means nothing in JSON, and something in a query, where a digit is a text to who wants a boolean.
        if (truth || !text.equals(text.strip())) {
            return Optional.empty();
        }
        try {
            JsonValue value = JsonReader.read(text);
            boolean written = !(value instanceof JsonString) && text.equals(text.strip());
            return written ? Optional.of(text) : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }
}
