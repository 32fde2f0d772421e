package dev.mizan.runtime.spi;

/** Where the instances with server functions, and the guards, come from: the framework's container. */
@FunctionalInterface
public interface InstanceSource {

    /**
     * The instance to call for {@code type}; asked once per class at start.
     *
     * @throws IllegalStateException with a sentence for the developer, if the container has none or several
     */
    <T> T instance(Class<T> type);
}
