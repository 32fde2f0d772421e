package dev.mizan.runtime.spi;

import java.util.List;
import java.util.stream.Collectors;

/** Where the instances with server functions, and the guards, come from: the framework's container. */
@FunctionalInterface
public interface InstanceSource {

    /**
     * The instance to call for {@code type}; asked once per class at start.
     *
     * @throws IllegalStateException with a sentence for the developer, if the container has none or several
     */
    <T> T instance(Class<T> type);

    /**
     * These instances, for programs without a container.
     *
     * <pre>{@code InstanceSource.of(List.of(new Owners(database), new Pets(database), new OwnPets()))}</pre>
     */
    static InstanceSource of(List<?> instances) {
        return new InstanceSource() {
            @Override
            public <T> T instance(Class<T> type) {
                List<T> found = instances.stream()
                        .filter(type::isInstance)
                        .<T>map(type::cast)
                        .toList();
                if (found.isEmpty()) {
                    throw new IllegalStateException(
                            type.getName() + ": no instance of it was given (expected: one, as functions need it)");
                }
                if (found.size() > 1) {
                    throw new IllegalStateException(
                            type.getName() + ": several instances of it were given (expected: one): " + names(found));
                }
                return found.getFirst();
            }
        };
    }

    private static String names(List<?> instances) {
        return instances.stream().map(each -> each.getClass().getName()).collect(Collectors.joining(", "));
    }
}
