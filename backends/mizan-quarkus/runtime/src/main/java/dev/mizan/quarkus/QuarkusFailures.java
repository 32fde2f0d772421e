package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.FailureMapping;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;

/** The exceptions of Quarkus Security, those of its interceptors among them, and of Vert.x HTTP. */
@Singleton
public class QuarkusFailures implements FailureMapping {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String INTERCEPTORS = "io.quarkus.security.runtime.interceptor.";
    private static final String CORE = Dispatcher.class.getPackageName() + ".";

    @Override
    public OptionalInt status(Throwable failure) {
        if (failure instanceof ForbiddenException) {
            return OptionalInt.of(FORBIDDEN);
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return OptionalInt.of(UNAUTHORIZED);
        }
        return failure instanceof HttpException
                ? OptionalInt.of(((HttpException) failure).getStatusCode())
                : OptionalInt.empty();
    }

    /**
     * Whether an interceptor of security threw {@code failure} between the core and the function. Where a frame of the
     * function is in between, it ran and asked for something else that is not allowed; without a frame of the core, the
     * exception is of another thread.
     */
    @Override
    public boolean refusedBefore(Throwable failure, Object owner) {
        if (!(failure instanceof SecurityException)) {
            return false;
        }
        QuarkusOwner function = QuarkusOwner.of(owner);
        boolean refused = false;
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(CORE)) {
                return refused;
            }
            if (function.has(frame)) {
                return false;
            }
            refused |= frame.getClassName().startsWith(INTERCEPTORS);
        }
        return false;
    }

    /** What the first of {@code mappings} says that knows a failure. */
    static FailureMapping firstOf(List<FailureMapping> mappings) {
        return new FailureMapping() {
            @Override
            public OptionalInt status(Throwable failure) {
                return mappings.stream()
                        .map(mapping -> mapping.status(failure))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
            }

            @Override
            public boolean refusedBefore(Throwable failure, Object owner) {
                return mappings.stream().anyMatch(mapping -> mapping.refusedBefore(failure, owner));
            }
        };
    }
}
