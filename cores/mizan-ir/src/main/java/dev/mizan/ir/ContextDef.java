package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * A context.
 *
 * @param name the name in URLs and targets
 * @param doc the Javadoc of its record
 * @param functions the members, sorted
 * @param params the params in the order of its record
 * @param parallel whether its members run side by side; server only
 */
public record ContextDef(
        String name, Optional<String> doc, List<String> functions, List<ContextParamDef> params, boolean parallel) {

    public ContextDef {
        functions = List.copyOf(functions);
        params = List.copyOf(params);
    }

    /**
     * A param of a context.
     *
     * @param name the wire name
     * @param required whether every member declares it without a default
     * @param defaultValue what all members take when it is left out
     * @param sharedBy the members that declare it, sorted
     * @param shape what it holds
     */
    public record ContextParamDef(
            String name, boolean required, Optional<Literal> defaultValue, List<String> sharedBy, ShapeDef shape) {
        public ContextParamDef {
            sharedBy = List.copyOf(sharedBy);
        }
    }
}
