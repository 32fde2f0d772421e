package dev.mizan.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import dev.mizan.ir.ConstraintDef;
import java.util.Optional;

/**
 * A Jakarta constraint.
 *
 * @param annotation as it was written, to be written again
 * @param portable its part of the contract, if clients can check it
 */
public record Constraint(AnnotationSpec annotation, Optional<ConstraintDef> portable) {

    /** The name of the annotation without its package. */
    public String simpleName() {
        String name = annotation.type().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
