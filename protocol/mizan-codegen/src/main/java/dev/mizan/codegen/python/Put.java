package dev.mizan.codegen.python;

import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;

/** When a value is written, by the function of the runtime that writes it so. */
enum Put {
    /** Whatever it is. */
    ALWAYS("put"),
    /** Unless it is {@code None}, which the server takes like an absent one. */
    IF_PRESENT("put_present"),
    /** Unless it is left to the server. */
    IF_GIVEN("put_given");

    private final PythonIdentifier code;

    Put(String name) {
        this.code = new PythonIdentifier(name);
    }

    /**
     * How a field or param is written.
     *
     * @param leftToServer whether the server's default is taken by leaving it out
     */
    static Put of(boolean required, boolean hasDefault, boolean leftToServer) {
        if (hasDefault) {
            return leftToServer ? IF_GIVEN : ALWAYS;
        }
        return required ? ALWAYS : IF_PRESENT;
    }

    /** The name of the function. */
    PythonIdentifier code() {
        return code;
    }

    /** The shape that the function is given a codec of. */
    ShapeDef written(ShapeDef shape) {
        return this == IF_PRESENT && shape.shape() instanceof Shape.OptionalShape optional ? optional.value() : shape;
    }
}
