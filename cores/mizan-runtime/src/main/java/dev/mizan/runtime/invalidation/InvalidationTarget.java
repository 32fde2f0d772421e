package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that became stale: instances of a context, or one member's slot in them.
 *
 * <p>The params narrow it to the instances whose params contain these; none means every instance.
 */
public sealed interface InvalidationTarget {

    /** The context it belongs to. */
    String context();

    /** The name in the header: the context's, or the function's; the two share one name space. */
    String name();

    /** The params that narrow it, by wire name, none of them {@code null}. */
    SortedMap<String, JsonValue> params();

    /** The same target for every instance. */
    InvalidationTarget broad();

    /** Writes the element of {@code invalidate} in an answer's body. */
    void write(JsonWriter out);

    /** Whether whatever {@code other} makes stale is stale because of this one already. */
    default boolean covers(InvalidationTarget other) {
        boolean wide = this instanceof ContextTarget ? context().equals(other.context()) : sameFunction(other);
        return wide && other.params().entrySet().containsAll(params().entrySet());
    }

    private boolean sameFunction(InvalidationTarget other) {
        return other instanceof FunctionTarget && context().equals(other.context()) && name().equals(other.name());
    }

    /** Instances of a context. */
    record ContextTarget(String context, SortedMap<String, JsonValue> params) implements InvalidationTarget {
        public ContextTarget {
            params = Collections.unmodifiableSortedMap(params);
        }

        /** Every instance. */
        public static ContextTarget every(String context) {
            return new ContextTarget(context, new TreeMap<>());
        }

        @Override
        public String name() {
            return context;
        }

        @Override
        public ContextTarget broad() {
            return params.isEmpty() ? this : every(context);
        }

        @Override
        public void write(JsonWriter out) {
            if (params.isEmpty()) {
                out.string(context);
                return;
            }
            out.startObject();
            out.name(TargetNames.CONTEXT);
            out.string(context);
            writeParams(params, out);
            out.endObject();
        }
    }

    /** One member's slot in instances of a context. */
    record FunctionTarget(String context, String function, SortedMap<String, JsonValue> params)
            implements InvalidationTarget {
        public FunctionTarget {
            params = Collections.unmodifiableSortedMap(params);
        }

        @Override
        public String name() {
            return function;
        }

        @Override
        public FunctionTarget broad() {
            return params.isEmpty() ? this : new FunctionTarget(context, function, new TreeMap<>());
        }

        @Override
        public void write(JsonWriter out) {
            out.startObject();
            out.name(TargetNames.CONTEXT);
            out.string(context);
            out.name(TargetNames.FUNCTION);
            out.string(function);
            if (!params.isEmpty()) {
                writeParams(params, out);
            }
            out.endObject();
        }
    }

    /** Writes {@code params} as a member of that name. */
    static void writeParams(SortedMap<String, JsonValue> params, JsonWriter out) {
        out.name(TargetNames.PARAMS);
        out.startObject();
        params.forEach((name, value) -> {
            out.name(name);
            out.value(value);
        });
        out.endObject();
    }
}
