package dev.mizan.processor.read;

import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Use;
import java.util.Map;

/**
 * The place where a type is used.
 *
 * @param label the place in words, for messages: {@code the parameter "id" of find}
 * @param origin where messages go
 * @param settings what holds for names and longs here
 * @param variables what stands for the type variables in scope, by name
 */
record Site(String label, Origin origin, ModuleSettings settings, Map<String, Use> variables) {

    Site {
        variables = Map.copyOf(variables);
    }
}
