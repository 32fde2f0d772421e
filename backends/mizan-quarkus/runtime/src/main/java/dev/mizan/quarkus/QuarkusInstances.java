package dev.mizan.quarkus;

import dev.mizan.runtime.spi.InstanceSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableInstance;
import java.util.stream.Collectors;

/** Takes the instances with server functions, and the guards, from the container. */
final class QuarkusInstances implements InstanceSource {

    @Override
    public <T> T instance(Class<T> type) {
        InjectableInstance<T> found = Arc.container().select(type);
        if (found.isUnsatisfied()) {
            throw new IllegalStateException(type.getName() + " has server functions, but there is no bean of it."
                    + " Give the class a scope such as @ApplicationScoped, or remove its @Vetoed or the configuration"
                    + " that excludes it.");
        }
        if (found.isAmbiguous()) {
            String beans = found.handlesStream()
                    .map(handle -> String.valueOf(handle.getBean()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException(type.getName() + " has server functions, but there are several beans of"
                    + " it: " + beans + ". Keep one of them, or mark the others with @DefaultBean or @Alternative.");
        }
        return found.get();
    }

    /** The class of {@code bean} as it was written, without the ones that Quarkus made of it. */
    static Class<?> written(Object bean) {
        Class<?> type = ClientProxy.unwrap(bean).getClass();
        while (type.isSynthetic() && type.getSuperclass() != null) {
            type = type.getSuperclass();
        }
        return type;
    }
}
