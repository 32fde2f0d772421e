package dev.mizan.springboot;

import java.util.HashSet;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;

/**
 * The classes whose code is the function itself: that of the bean without its proxies, what it extends and implements.
 * Between them and the core stand the proxies' interceptors, those of security and of transactions among them.
 */
record SpringOwner(Set<Class<?>> classes) {

    /** The classes of {@code bean}, which may be a proxy. */
    static SpringOwner of(Object bean) {
        Class<?> target = AopUtils.getTargetClass(bean);
        Set<Class<?>> classes = new HashSet<>(ClassUtils.getAllInterfacesForClassAsSet(target));
        for (Class<?> type = target; type != null && type != Object.class; type = type.getSuperclass()) {
            classes.add(type);
        }
        return new SpringOwner(classes);
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
