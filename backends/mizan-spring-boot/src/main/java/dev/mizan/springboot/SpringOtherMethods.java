package dev.mizan.springboot;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** Has own routes answer 405 where nobody else, controllers included, answers the method; static files come later. */
final class SpringOtherMethods implements HandlerMapping, Ordered {

    private static final int BEFORE_STATIC_FILES = Ordered.LOWEST_PRECEDENCE - 2;

    private final SpringRoutes routes;

    SpringOtherMethods(SpringRoutes routes) {
        this.routes = routes;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        return routes.ofPath(request).map(HandlerExecutionChain::new).orElse(null);
    }

    @Override
    public int getOrder() {
        return BEFORE_STATIC_FILES;
    }
}
