package dev.mizan.springboot;

import dev.mizan.runtime.spi.Secret;
import dev.mizan.tokens.IdentityResolver;
import dev.mizan.tokens.JwtIssuer;
import dev.mizan.tokens.JwtVerifier;
import dev.mizan.tokens.MemoryRefreshStore;
import dev.mizan.tokens.MwtIssuer;
import dev.mizan.tokens.MwtVerifier;
import dev.mizan.tokens.RefreshStore;
import dev.mizan.tokens.TokenDesk;
import dev.mizan.tokens.TokenIdentity;
import dev.mizan.tokens.TokenSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The part of the adapter for applications with {@code mizan-tokens}. Tokens are in use where {@code mizan.mwt.secret}
 * or {@code mizan.jwt.secret} is set.
 *
 * <p>What a user may do comes from a bean of {@link IdentityResolver}, or else of Spring Security's
 * {@link UserDetailsService}; refresh tokens are kept in a bean of {@link RefreshStore}, or else in memory.
 */
@AutoConfiguration(
        after = SpringSecurityConfiguration.class,
        afterName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(TokenIdentity.class)
@EnableConfigurationProperties({MizanProperties.class, MizanTokenProperties.class})
public class SpringTokensConfiguration {

    private static final String CACHE_SECRET = "mizan.cache.secret";

    @Bean
    @ConditionalOnMissingBean
    TokenSettings mizanTokenSettings(MizanTokenProperties properties, Environment environment) {
        Map<String, Secret> others = Optional.ofNullable(environment.getProperty(CACHE_SECRET))
                .map(secret -> Map.of(CACHE_SECRET, new Secret(secret)))
                .orElse(Map.of());
        return TokenSettings.of(
                properties.mwt().configuration(), properties.jwt().configuration(), others);
    }

    @Bean
    SpringTokens mizanTokens(TokenSettings settings, ObjectProvider<IdentityResolver> resolvers) {
        Clock clock = Clock.systemUTC();
        return new SpringTokens(
                settings.mwt().map(mwt -> new MwtVerifier(mwt, resolver(resolvers), clock)),
                settings.jwt().map(jwt -> new JwtVerifier(jwt, resolver(resolvers), clock)));
    }

    private static IdentityResolver resolver(ObjectProvider<IdentityResolver> resolvers) {
        return Optional.ofNullable(resolvers.getIfAvailable())
                .orElseThrow(() -> new IllegalStateException("mizan.mwt.secret, mizan.jwt.secret: set, but nothing"
                        + " says what a user may do (expected: a bean of IdentityResolver or UserDetailsService)"));
    }

    @Bean
    @ConditionalOnProperty("mizan.mwt.secret")
    @ConditionalOnMissingBean
    MwtIssuer mizanMwtIssuer(TokenSettings settings) {
        return new MwtIssuer(settings.mwt().orElseThrow(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty("mizan.jwt.secret")
    @ConditionalOnMissingBean
    JwtIssuer mizanJwtIssuer(
            TokenSettings settings, ObjectProvider<IdentityResolver> resolvers, ObjectProvider<RefreshStore> stores) {
        return new JwtIssuer(
                settings.jwt().orElseThrow(),
                resolver(resolvers),
                stores.getIfAvailable(MemoryRefreshStore::new),
                Clock.systemUTC());
    }

    @Bean
    @ConditionalOnBean(IdentityResolver.class)
    @ConditionalOnMissingBean
    TokenDesk mizanTokenDesk(IdentityResolver resolver) {
        return new TokenDesk(resolver);
    }

    /** The part for applications with Spring Security. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HttpSecurity.class, SecurityContextHolderFilter.class})
    static class WithSpringSecurity {

        @Bean
        @ConditionalOnBean(UserDetailsService.class)
        @ConditionalOnMissingBean
        IdentityResolver mizanUsers(UserDetailsService users, MizanProperties properties) {
            return new SpringUsers(users, properties.security());
        }

        @Bean
        Customizer<HttpSecurity> mizanTokenSecurity(
                ObjectProvider<SpringTokens> tokens,
                SpringBase base,
                ObjectProvider<SpringRoutes> routes,
                ObjectProvider<SecurityContextHolderStrategy> contexts) {
            return http -> tokens.stream()
                    .filter(SpringTokens::inUse)
                    .forEach(used -> http.addFilterAfter(
                            new SpringTokenFilter(
                                    used,
                                    request -> base.below(request).isPresent()
                                            || routes.getObject().matches(request),
                                    contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy)),
                            SecurityContextHolderFilter.class));
        }
    }
}
