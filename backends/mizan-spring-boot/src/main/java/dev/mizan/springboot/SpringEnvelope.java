package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.Exchange;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Sees to it that everything below the base is answered in the protocol's envelope, whoever refuses the request: it
 * stands in front of Spring Security and all other filters. CORS preflights it hands to the core at once, as a browser
 * sends no credentials with them. A path that only decodes to one below the base does not exist.
 */
final class SpringEnvelope extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SpringEnvelope.class);

    private final transient SpringBase base;
    private final transient ObjectProvider<Dispatcher> dispatcher;

    SpringEnvelope(SpringBase base, ObjectProvider<Dispatcher> dispatcher) {
        this.base = base;
        this.dispatcher = dispatcher;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        Optional<String> path = error ? base.belowInError(request) : base.below(request);
        if (path.isEmpty() && request.getServletPath().equals(base.path())) {
            reject(SpringExchange.of(request, response, ""), HttpServletResponse.SC_NOT_FOUND, response);
        } else if (path.isEmpty()) {
            chain.doFilter(request, response);
        } else if (error) {
            reject(SpringExchange.ofError(request, response, path.get()), status(request), response);
        } else if (isPreflight(request)) {
            Exchange exchange = SpringExchange.of(request, response, path.get());
            SpringReply.write(dispatcher.getObject().dispatch(exchange), response);
        } else {
            guard(SpringExchange.of(request, response, path.get()), chain);
        }
    }

    private void guard(SpringExchange exchange, FilterChain chain) throws IOException, ServletException {
        HttpServletResponse response = exchange.response();
        response.setHeader("Cache-Control", "no-store");
        GuardedResponse guarded = new GuardedResponse(response);
        try {
            chain.doFilter(exchange.request(), guarded);
        } catch (ServletException | RuntimeException e) {
            if (guarded.answered()) {
                throw e;
            }
            LOG.error("a filter failed in front of {}", exchange.path(), e);
            guarded.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (!guarded.answered()) {
            reject(exchange, guarded.refusal(), response);
        }
    }

    private void reject(Exchange exchange, int status, HttpServletResponse response) throws IOException {
        SpringReply.write(dispatcher.getObject().rejection(status, exchange), response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
