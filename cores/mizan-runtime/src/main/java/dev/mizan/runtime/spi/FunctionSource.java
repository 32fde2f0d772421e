package dev.mizan.runtime.spi;

import java.util.List;

/**
 * The server functions of one annotated class; generated, and found with {@link java.util.ServiceLoader}.
 *
 * <p>Beside it lies the class's fragment of the contract, a resource named by {@link #fragment()}.
 */
public interface FunctionSource {

    /** The resource that holds the fragment, such as {@code META-INF/mizan/com.acme.Users.kdl}. */
    String fragment();

    /** The class's server functions. */
    List<FunctionBinding<?, ?, ?>> functions();

    /** The application's errors that are declared in this class's compilation. */
    default List<ErrorBinding<?>> errors() {
        return List.of();
    }
}
