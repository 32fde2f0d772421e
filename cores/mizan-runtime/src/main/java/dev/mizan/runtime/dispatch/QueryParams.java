package dev.mizan.runtime.dispatch;

import dev.mizan.ir.Literal;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The params that a query may hold, and how their texts become JSON for the strict codecs. A text that cannot be what
 * its param declares stays a string, so that the codec says what it expects.
 */
final class QueryParams {

    private final Map<String, Param> params = new LinkedHashMap<>();

    private record Param(Kind kind, boolean repeated, boolean emptyIfAbsent) {}

    /** How the text of one value is read. */
    private enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        JSON,
        ANY
    }

    /** Adds a param of {@code shape}, whose references are looked up in {@code linked}. */
    QueryParams add(String name, ShapeDef shape, Optional<Literal> defaultValue, MizanIr linked) {
        Shape plain = resolve(shape.shape(), linked);
        if (plain instanceof Shape.ListShape list) {
            Kind element = kind(resolve(list.element().shape(), linked));
            params.put(name, new Param(element, true, defaultValue.isEmpty()));
        } else {
            params.put(name, new Param(kind(plain), false, false));
        }
        return this;
    }

    /** The members that {@code pairs} give; what is wrong with the query itself goes to {@code problems}. */
    JsonObject read(QueryPairs pairs, List<Violation> problems) {
        JsonObject.Builder members = new JsonObject.Builder();
        int known = 0;
        for (Map.Entry<String, Param> entry : params.entrySet()) {
            Param param = entry.getValue();
            int count = pairs.count(entry.getKey());
            known += count;
            if (count > 0 || param.emptyIfAbsent) {
                members.add(entry.getKey(), read(entry.getKey(), param, pairs, problems));
            }
        }
        if (known < pairs.size()) {
            reportUnknown(pairs, problems);
        }
        return members.build();
    }

    /** The members of {@code given}, which holds values and no texts; what is not known goes to {@code problems}. */
    JsonObject read(JsonObject given, List<Violation> problems) {
        JsonObject.Builder members = new JsonObject.Builder();
        given.forEach((name, value) -> {
            if (params.containsKey(name)) {
                members.add(name, value);
            } else {
                reportUnknown(name, problems);
            }
        });
        params.forEach((name, param) -> {
            if (param.emptyIfAbsent) {
                members.add(name, new JsonArray(List.of()));
            }
        });
        return members.build();
    }

    private void reportUnknown(QueryPairs pairs, List<Violation> problems) {
        for (int i = 0; i < pairs.size(); i++) {
            if (!params.containsKey(pairs.name(i))) {
                reportUnknown(pairs.name(i), problems);
            }
        }
    }

    private static void reportUnknown(String name, List<Violation> problems) {
        problems.add(new Violation("unknown", "is not known here", Decoding.cut("params." + name)));
    }

    private static JsonValue read(String name, Param param, QueryPairs pairs, List<Violation> problems) {
        if (param.repeated) {
            List<JsonValue> elements = new ArrayList<>();
            for (String text : pairs.values(name)) {
                elements.add(read(name, param.kind, text, problems));
            }
            return new JsonArray(elements);
        }
        int count = pairs.count(name);
        if (count > 1) {
            problems.add(new Violation("type", "is given " + count + " times", "params." + name));
        }
        return read(name, param.kind, pairs.first(name), problems);
    }

    private static JsonValue read(String name, Kind kind, String text, List<Violation> problems) {
        return switch (kind) {
            case TEXT -> new JsonString(text);
            case NUMBER -> {
                JsonNumber number = JsonReader.number(text);
                yield number == null ? new JsonString(text) : number;
            }
            case BOOLEAN ->
                switch (text) {
                    case "true" -> JsonBoolean.TRUE;
                    case "false" -> JsonBoolean.FALSE;
                    default -> new JsonString(text);
                };
            case JSON -> {
                JsonValue value = parsed(text);
                yield value == null ? new JsonString(text) : value;
            }
            case ANY -> {
                JsonValue value = parsed(text);
                if (value == null) {
                    problems.add(new Violation("type", "is not JSON", "params." + name));
                }
                yield value == null ? JsonNull.NULL : value;
            }
        };
    }

    private static @Nullable JsonValue parsed(String text) {
        try {
            return JsonReader.read(text);
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    /** The shape behind aliases and {@code optional}. */
    private static Shape resolve(Shape shape, MizanIr linked) {
        return switch (shape) {
            case Shape.OptionalShape optional -> resolve(optional.value().shape(), linked);
            case Shape.RefShape ref -> {
                TypeDef type = linked.types().stream()
                        .filter(each -> each.name().equals(ref.name()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "type " + ref.name() + ": unknown (expected: a linked document)"));
                yield type instanceof TypeDef.AliasDef alias
                        ? resolve(alias.shape().shape(), linked)
                        : type instanceof TypeDef.EnumDef ? Shape.PrimitiveShape.of(Shape.Primitive.STRING) : ref;
            }
            default -> shape;
        };
    }

    private static Kind kind(Shape resolved) {
        return switch (resolved) {
            case Shape.PrimitiveShape primitive ->
                switch (primitive.primitive()) {
                    case INTEGER, NUMBER -> Kind.NUMBER;
                    case BOOLEAN -> Kind.BOOLEAN;
                    case STRING -> Kind.TEXT;
                };
            case Shape.AnyJsonShape any -> Kind.ANY;
            default -> Kind.JSON;
        };
    }
}
