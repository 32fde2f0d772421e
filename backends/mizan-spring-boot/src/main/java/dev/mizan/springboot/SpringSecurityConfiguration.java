package dev.mizan.springboot;

import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CookieCsrf;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The part of the adapter for applications with Spring Security. Who may pass the filters stays what the application's
 * {@code SecurityFilterChain} says; what they refuse below the base is answered in the envelope.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, SecurityFilterChain.class})
@EnableConfigurationProperties(MizanProperties.class)
public class SpringSecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IdentitySource mizanIdentity(MizanProperties properties, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        return new SpringIdentity(
                contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy), properties.security());
    }

    @Bean
    @ConditionalOnMissingBean
    CsrfProtection mizanCsrf(MizanProperties properties) {
        return new CookieCsrf(properties.csrf().cookieDomain());
    }

    /** Leaves CSRF below the base and on own routes to the core, which checks it before it reads the body. */
    @Bean
    Customizer<HttpSecurity> mizanHttpSecurity(SpringBase base, ObjectProvider<SpringRoutes> routes) {
        return http -> http.csrf(csrf -> csrf.ignoringRequestMatchers(
                request -> base.below(request).isPresent() || routes.getObject().matches(request)));
    }

    @Bean
    ContextPropagation mizanSecurityPropagation() {
        return new ContextPropagation() {
            @Override
            public <T> Callable<T> capture(Callable<T> task) {
                return new DelegatingSecurityContextCallable<>(task, SecurityContextHolder.getContext());
            }
        };
    }

    @Bean
    FailureMapping mizanSecurityFailures() {
        return new SpringSecurityFailures();
    }
}
