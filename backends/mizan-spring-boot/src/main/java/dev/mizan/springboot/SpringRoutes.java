package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.Dispatcher.Route;
import dev.mizan.runtime.spi.Reply;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The own URLs of view functions and internal ones, as handlers of Spring MVC, which also renders their views. A route
 * has its methods only, and leaves a request to a controller whose pattern is more specific.
 */
final class SpringRoutes implements HandlerMapping, HandlerAdapter, Ordered {

    private static final int BEFORE_CONTROLLERS = -2;

    private final Dispatcher dispatcher;
    private final SpringViews views;
    private final SpringControllers controllers;
    private final List<Candidate> candidates;

    SpringRoutes(Dispatcher dispatcher, SpringViews views, SpringControllers controllers) {
        this.dispatcher = dispatcher;
        this.views = views;
        this.controllers = controllers;
        this.candidates = dispatcher.routes().stream()
                .flatMap(SpringRoutes::candidates)
                .sorted(Comparator.comparing(Candidate::pattern))
                .toList();
    }

    private static Stream<Candidate> candidates(Route route) {
        String pattern = Arrays.stream(route.path().split("/", -1))
                .map(part -> part.startsWith(":") ? "{" + part.substring(1) + "}" : part)
                .collect(Collectors.joining("/"));
        String bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return Stream.of(bare, bare + "/")
                .map(each -> new Candidate(route, PathPatternParser.defaultInstance.parse(each)));
    }

    /** Whether an own route answers {@code request}, be it that the method is not allowed. */
    boolean matches(HttpServletRequest request) {
        return match(request).isPresent() || ofPath(request).isPresent() && !controllers.have(path(request));
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        return match(request).map(HandlerExecutionChain::new).orElse(null);
    }

    private Optional<Match> match(HttpServletRequest request) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        PathContainer path = path(request);
        String method = method(request);
        return candidates.stream()
                .flatMap(candidate -> candidate.match(path).stream())
                .filter(match -> match.answers(method))
                .findFirst()
                .filter(match -> !controllers.take(path, method, match.pattern()));
    }

    /** The route of the request's path, whatever its method. */
    Optional<?> ofPath(HttpServletRequest request) {
        return candidates.isEmpty()
                ? Optional.empty()
                : candidates.stream()
                        .flatMap(candidate -> candidate.match(path(request)).stream())
                        .findFirst();
    }

    private static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    /** The request's method; of a preflight the one that is asked for. */
    private static String method(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request)
                ? request.getHeader("Access-Control-Request-Method")
                : request.getMethod();
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof Match;
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        Match match = (Match) handler;
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(match.pattern().getPatternString()));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        SpringExchange exchange = SpringExchange.of(request, response, path);
        Reply reply = dispatcher.dispatchRoute(match.route(), match.params(), exchange);
        if (reply instanceof Reply.View view) {
            return views.write(view, request, response);
        }
        SpringReply.write(reply, response);
        return null;
    }

    @Override
    public int getOrder() {
        return BEFORE_CONTROLLERS;
    }

    private record Candidate(Route route, PathPattern pattern) {

        Optional<Match> match(PathContainer path) {
            return Optional.ofNullable(pattern.matchAndExtract(path))
                    .map(found -> new Match(route, pattern, found.getUriVariables()));
        }
    }

    private record Match(Route route, PathPattern pattern, Map<String, String> params) {

        boolean answers(String method) {
            return route.methods().contains(method)
                    || method.equals("HEAD") && route.methods().contains("GET");
        }
    }
}
