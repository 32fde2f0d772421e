package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/** A named type. */
public sealed interface TypeDef {

    /** The name in the contract. */
    String name();

    /** The Javadoc's text, if any. */
    Optional<String> doc();

    /** Why and for what it is deprecated; {@code ""} if deprecated without a word. */
    Optional<String> deprecated();

    /**
     * A record or bean.
     *
     * @param fields in declaration order
     */
    record StructDef(String name, Optional<String> doc, Optional<String> deprecated, List<FieldDef> fields)
            implements TypeDef {
        public StructDef {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An enum.
     *
     * @param values the wire names in declaration order
     */
    record EnumDef(String name, Optional<String> doc, Optional<String> deprecated, List<String> values)
            implements TypeDef {
        public EnumDef {
            values = List.copyOf(values);
        }
    }

    /** Another name for a shape; sealed types are aliases of a union. */
    record AliasDef(String name, Optional<String> doc, Optional<String> deprecated, ShapeDef shape)
            implements TypeDef {}
}
