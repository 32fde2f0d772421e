package dev.mizan.springboot;

import dev.mizan.runtime.spi.MizanSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which requests belong to the protocol: those whose path, exactly as sent, lies below the base.
 *
 * @param settings with the base below the application's context path
 */
record SpringBase(MizanSettings settings) {

    /** The base below the application's context path. */
    String path() {
        return settings.basePath();
    }

    /** The request's path below the base, still percent-encoded; empty if it lies elsewhere. */
    Optional<String> below(HttpServletRequest request) {
        return below(request.getContextPath(), request.getRequestURI());
    }

    /** The same for the request that the container could not answer and dispatches as an error. */
    Optional<String> belowInError(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null ? Optional.empty() : below(request.getContextPath(), uri.toString());
    }

    /** The same for a path {@code uri} of the application at {@code contextPath}. */
    Optional<String> below(String contextPath, String uri) {
        return uri.startsWith(contextPath) ? settings.below(uri.substring(contextPath.length())) : Optional.empty();
    }
}
