package dev.mizan.springboot;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which requests belong to the protocol: those whose path, exactly as sent, lies below the base.
 *
 * @param path the base below the application's context path
 */
record SpringBase(String path) {

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
        String root = contextPath + path;
        if (!uri.startsWith(root)) {
            return Optional.empty();
        }
        String rest = uri.substring(root.length());
        return rest.isEmpty() || rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
    }
}
