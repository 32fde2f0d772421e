package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A context.
 *
 * @param name its name
 * @param type its record
 * @param params the record's components
 * @param parallel whether its members run side by side
 * @param doc the record's Javadoc
 * @param origin where it is declared, or used if that is not in these sources
 */
public record ContextModel(
        String name, ClassName type, List<Property> params, boolean parallel, Optional<String> doc, Origin origin) {

    public ContextModel {
        params = List.copyOf(params);
    }
}
