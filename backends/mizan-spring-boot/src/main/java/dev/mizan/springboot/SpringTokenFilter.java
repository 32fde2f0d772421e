package dev.mizan.springboot;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the user of one of our tokens the one that Spring Security knows for the request, so that its rules, its method
 * security and the application's own look at the thread agree with the core. Stands right behind the filter that puts
 * the session's user there, and that takes whoever is there away again in the end.
 */
final class SpringTokenFilter extends OncePerRequestFilter {

    private final SpringTokens tokens;
    private final Predicate<HttpServletRequest> ours;
    private final SecurityContextHolderStrategy contexts;

    SpringTokenFilter(SpringTokens tokens, Predicate<HttpServletRequest> ours, SecurityContextHolderStrategy contexts) {
        this.tokens = tokens;
        this.ours = ours;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = ours.test(request) ? tokens.accept(request, response) : Optional.empty();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(authentication(caller.get().identity()));
        contexts.setContext(context);
        chain.doFilter(new WithoutCredentials(request), response);
    }

    private static PreAuthenticatedAuthenticationToken authentication(Identity user) {
        return new PreAuthenticatedAuthenticationToken(
                user.id(), "", AuthorityUtils.createAuthorityList(user.permissions()));
    }

    /** Other filters would take the header for credentials of theirs, and put somebody else in the user's place. */
    private static final class WithoutCredentials extends HttpServletRequestWrapper {
        WithoutCredentials(HttpServletRequest request) {
            super(request);
        }

        private static boolean hidden(String name) {
            return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(WithoutCredentials::hidden);
            return Collections.enumeration(names);
        }
    }
}
