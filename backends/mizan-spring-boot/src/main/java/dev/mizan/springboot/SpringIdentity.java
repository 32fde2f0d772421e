package dev.mizan.springboot;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who calls, as Spring Security decided. The authentication's name is the id, its authorities are the permissions.
 *
 * <p>A request with a Bearer token is known by that token or by nothing: a session beside it does not count.
 */
final class SpringIdentity implements IdentitySource {

    private static final String BEARER = "Bearer ";

    private final SecurityContextHolderStrategy contexts;
    private final MizanProperties.Security names;
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    SpringIdentity(SecurityContextHolderStrategy contexts, MizanProperties.Security names) {
        this.contexts = contexts;
        this.names = names;
    }

    @Override
    public Caller identify(Exchange exchange) {
        Authentication authentication = contexts.getContext().getAuthentication();
        boolean bearer = exchange.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .isPresent();
        boolean known = trust.isAuthenticated(authentication);
        if (bearer && (!known || authentication == null || isFromElsewhere(authentication, exchange))) {
            throw new RejectedCredentialsException("The Bearer token is not accepted here.");
        }
        return known && authentication != null ? new Caller(identity(authentication), !bearer) : Caller.NOBODY;
    }

    /** Whether a cookie or the connection proved who it is, and not the request's Bearer token. */
    private boolean isFromElsewhere(Authentication authentication, Exchange exchange) {
        return trust.isRememberMe(authentication)
                || authentication instanceof PreAuthenticatedAuthenticationToken
                || authentication.equals(ofSession(exchange).orElse(null));
    }

    private static Optional<Authentication> ofSession(Exchange exchange) {
        return exchange.unwrap(HttpServletRequest.class)
                .map(request -> request.getSession(false))
                .map(SpringIdentity::stored)
                .map(SecurityContext::getAuthentication);
    }

    private static @Nullable SecurityContext stored(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security ? security : null;
    }

    private Identity identity(Authentication authentication) {
        Set<String> authorities = authentication.getAuthorities().stream()
                .flatMap(granted -> Optional.ofNullable(granted.getAuthority()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(
                authentication.getName(),
                true,
                authorities.contains(names.staffAuthority()),
                authorities.contains(names.superuserAuthority()),
                authorities,
                Optional.empty());
    }

    @Override
    public <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
        SecurityContext before = contexts.getContext();
        contexts.setContext(contexts.createEmptyContext());
        try {
            return task.call();
        } finally {
            contexts.setContext(before);
        }
    }
}
