package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class with server functions.
 *
 * @param type the class
 * @param functions sorted by wire name
 * @param origin where it is declared
 */
public record OwnerModel(ClassName type, List<FunctionModel> functions, Origin origin) {

    public OwnerModel {
        functions = List.copyOf(functions);
    }
}
