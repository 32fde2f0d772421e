package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.FailureMapping;
import java.util.OptionalInt;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The exceptions of Spring Security, those of its method security among them. */
final class SpringSecurityFailures implements FailureMapping {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String BEFORE = AuthorizationManagerBeforeMethodInterceptor.class.getName();

    /** Where that interceptor stands while what it guards runs. */
    private static final String PASSED = "proceed";

    private static final String CORE = Dispatcher.class.getPackageName() + ".";

    @Override
    public OptionalInt status(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> OptionalInt.of(FORBIDDEN);
            case AuthenticationException nobody -> OptionalInt.of(UNAUTHORIZED);
            case RequestRejectedException malformed -> OptionalInt.of(BAD_REQUEST);
            default -> OptionalInt.empty();
        };
    }

    /**
     * Whether {@code @PreAuthorize} or one of its like threw {@code failure} between the core and the function. Where a
     * frame of the function is in between, it ran and asked for something else that is not allowed; without a frame of
     * the core, the exception is of another thread.
     */
    @Override
    public boolean refusedBefore(Throwable failure, Object owner) {
        if (!(failure instanceof AccessDeniedException) && !(failure instanceof AuthenticationException)) {
            return false;
        }
        SpringOwner function = SpringOwner.of(owner);
        boolean refused = false;
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(CORE)) {
                return refused;
            }
            boolean interceptor = frame.getClassName().equals(BEFORE);
            boolean passed = interceptor && frame.getMethodName().equals(PASSED);
            if (function.has(frame) || passed && !refused) {
                return false;
            }
            refused |= interceptor;
        }
        return false;
    }
}
