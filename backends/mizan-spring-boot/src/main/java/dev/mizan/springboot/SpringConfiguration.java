package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.Observations;
import dev.mizan.runtime.spi.Transactions;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.validation.ValidatorFactory;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Serves the application's server functions: finds the generated code with {@link java.util.ServiceLoader}, its beans
 * by type, and puts the core below {@code mizan.base-path}.
 *
 * <p>An application replaces a part by declaring a bean of its SPI: {@link IdentitySource}, {@link CsrfProtection},
 * {@link Transactions}, {@link FunctionRegistry}. Beans of {@link FailureMapping}, {@link ContextPropagation} and
 * {@link InjectableSource} are added to what is here.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        },
        after = {SpringSecurityConfiguration.class, SpringTransactionsConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(MizanProperties.class)
public class SpringConfiguration {

    private static final int BEFORE_OTHER_FILTERS = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    SpringBase mizanBase(MizanProperties properties) {
        return new SpringBase(properties.settings());
    }

    @Bean
    @ConditionalOnMissingBean
    FunctionRegistry mizanFunctionRegistry(
            ConfigurableListableBeanFactory beans, ObjectProvider<ContractReadAhead.Reading> reading) {
        ClassLoader loader =
                Optional.ofNullable(beans.getBeanClassLoader()).orElseGet(SpringConfiguration.class::getClassLoader);
        return reading.stream()
                .flatMap(ahead -> ahead.of(loader).stream())
                .findFirst()
                .orElseGet(() -> FunctionRegistry.discover(loader));
    }

    @Bean
    @ConditionalOnMissingBean
    Dispatcher mizanDispatcher(
            FunctionRegistry registry,
            MizanProperties properties,
            Environment environment,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<IdentitySource> identities,
            ObjectProvider<IdentityLayer> layers,
            ObjectProvider<CsrfProtection> csrf,
            ObjectProvider<Transactions> transactions,
            ObjectProvider<ContextPropagation> propagations,
            ObjectProvider<InjectableSource> injectables,
            ObjectProvider<FailureMapping> failures,
            ObjectProvider<ValidatorFactory> validation,
            Observations observations) {
        return Dispatcher.create(new Dispatcher.Parts(
                registry,
                properties.settings(environment.getProperty("spring.application.name", "app")),
                new SpringInstances(beans),
                layers.getIfAvailable(() -> framework -> framework)
                        .over(identities.getIfAvailable(() -> IdentitySource.ANONYMOUS)),
                csrf.getIfAvailable(() -> CsrfProtection.NONE),
                transactions.getIfAvailable(() -> Transactions.NONE),
                SpringPropagation.allOf(propagations.orderedStream().toList()),
                SpringInjectables.firstOf(injectables.orderedStream().toList()),
                SpringFailures.firstOf(failures.orderedStream().toList()),
                Optional.ofNullable(validation.getIfAvailable()),
                observations));
    }

    @Bean
    @ConditionalOnMissingBean
    Observations mizanObservations(ObjectProvider<ObservationRegistry> registries) {
        ObservationRegistry registry = registries.getIfUnique(() -> ObservationRegistry.NOOP);
        return registry.isNoop() ? Observations.NONE : new SpringObservations(registry);
    }

    @Bean
    SpringPropagation mizanRequestPropagation() {
        return new SpringPropagation();
    }

    @Bean
    SpringInjectables mizanInjectables() {
        return new SpringInjectables();
    }

    @Bean
    SpringFailures mizanFailures() {
        return new SpringFailures();
    }

    @Bean
    SpringRoutes mizanRoutes(
            Dispatcher dispatcher,
            ObjectProvider<RequestMappingHandlerAdapter> adapters,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new SpringRoutes(dispatcher, new SpringViews(adapters), new SpringControllers(mappings));
    }

    @Bean
    SpringOtherMethods mizanOtherMethods(SpringRoutes routes) {
        return new SpringOtherMethods(routes);
    }

    @Bean
    ServletRegistrationBean<SpringEndpoint> mizanEndpoint(
            SpringBase base, ObjectProvider<Dispatcher> dispatcher, ObjectProvider<LocaleResolver> locales) {
        SpringEndpoint endpoint = new SpringEndpoint(base, dispatcher, locales);
        ServletRegistrationBean<SpringEndpoint> registration =
                new ServletRegistrationBean<>(endpoint, base.path() + "/*");
        registration.setName("mizan");
        return registration;
    }

    @Bean
    FilterRegistrationBean<SpringEnvelope> mizanEnvelope(SpringBase base, ObjectProvider<Dispatcher> dispatcher) {
        FilterRegistrationBean<SpringEnvelope> registration =
                new FilterRegistrationBean<>(new SpringEnvelope(base, dispatcher));
        registration.setName("mizanEnvelope");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(BEFORE_OTHER_FILTERS);
        return registration;
    }
}
