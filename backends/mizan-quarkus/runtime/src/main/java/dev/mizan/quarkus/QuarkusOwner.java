package dev.mizan.quarkus;

import java.util.HashSet;
import java.util.Set;

/**
 * The classes whose code is the function itself: that of the bean, what it extends and implements. Between them and the
 * core stand the interceptors, those of security and of transactions among them.
 */
record QuarkusOwner(Set<Class<?>> classes) {

    /** The classes of {@code bean}, without those that Quarkus made of it. */
    static QuarkusOwner of(Object bean) {
        Set<Class<?>> classes = new HashSet<>();
        for (Class<?> type = QuarkusInstances.written(bean); type != null && type != Object.class; ) {
            classes.add(type);
            addInterfaces(type, classes);
            type = type.getSuperclass();
        }
        return new QuarkusOwner(classes);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> classes) {
        for (Class<?> each : type.getInterfaces()) {
            classes.add(each);
            addInterfaces(each, classes);
        }
    }

    /** Whether the function is running on this thread, rather than one of the interceptors around it. */
    boolean isRunning() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.anyMatch(frame -> classes.contains(frame.getDeclaringClass())));
    }

    /** Whether {@code frame} of an exception is the function's. */
    boolean has(StackTraceElement frame) {
        return classes.stream().anyMatch(type -> type.getName().equals(frame.getClassName()));
    }
}
