package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.Exchange;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The servlet of the base. A servlet of its own and no controller, because Spring MVC would read multipart bodies,
 * answer {@code OPTIONS} and negotiate content before the core saw the request.
 */
final class SpringEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SpringBase base;
    private final transient ObjectProvider<Dispatcher> dispatcher;
    private final transient ObjectProvider<LocaleResolver> locales;

    SpringEndpoint(SpringBase base, ObjectProvider<Dispatcher> dispatcher, ObjectProvider<LocaleResolver> locales) {
        this.base = base;
        this.dispatcher = dispatcher;
        this.locales = locales;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange =
                SpringExchange.of(request, response, base.below(request).orElse(""));
        observe(request, exchange.path());
        locales.ifAvailable(resolver -> LocaleContextHolder.setLocaleContext(() -> resolver.resolveLocale(request)));
        try {
            SpringReply.write(dispatcher.getObject().dispatch(exchange), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Names the request for metrics and traces, with few values. */
    private void observe(HttpServletRequest request, String path) {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(base.path() + pattern(path)));
    }

    private static String pattern(String path) {
        return switch (path) {
            case "/call", "/call/" -> "/call/";
            case "/session", "/session/" -> "/session/";
            default -> path.startsWith("/ctx/") ? "/ctx/{context}/" : "/**";
        };
    }
}
