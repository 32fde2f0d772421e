package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.Transactions;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;

/** Which parts an application gets, and what it is told when something is missing. */
class StartTest {

    private static final Supplier<Desk> A_DESK = () -> new Desk(null, new NoTransactions(), new Vault());

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SpringConfiguration.class,
                    SpringSecurityConfiguration.class,
                    SpringTransactionsConfiguration.class,
                    SpringTomcatConfiguration.class));

    private final WebApplicationContextRunner withoutFunctions =
            runner.withBean(FunctionRegistry.class, () -> FunctionRegistry.of(List.of()));

    private static FailureAnalysis analysis(Throwable failure) {
        FailureAnalysis analysis = new UnusableBeanFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("analysis of " + failure).isNotNull();
        return analysis;
    }

    @Test
    void oneBean_isFound() {
        runner.withBean(Desk.class, A_DESK).run(context -> assertThat(context).hasSingleBean(Dispatcher.class));
    }

    @Test
    void missingBean_isExplained() {
        runner.run(context -> {
            FailureAnalysis analysis = analysis(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .isEqualTo("dev.mizan.springboot.Desk has server functions, but there is no bean of it.");
            assertThat(analysis.getAction())
                    .isEqualTo("Annotate the class with @Service (or @Component) in a package that your application"
                            + " scans, or declare it with a @Bean method.");
        });
    }

    @Test
    void severalBeans_areExplained() {
        runner.withBean("one", Desk.class, A_DESK)
                .withBean("two", Desk.class, A_DESK)
                .run(context -> {
                    FailureAnalysis analysis = analysis(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .isEqualTo("dev.mizan.springboot.Desk has server functions, but there are several beans"
                                    + " of it: one, two.");
                    assertThat(analysis.getAction())
                            .isEqualTo("Keep one of them, or mark the one that clients are to call with @Primary.");
                });
    }

    @Test
    void primaryBean_isTaken() {
        runner.withBean("one", Desk.class, A_DESK)
                .withBean("two", Desk.class, A_DESK, definition -> definition.setPrimary(true))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void jdkProxy_isExplained() {
        runner.withInitializer(context -> registerProxy((GenericApplicationContext) context))
                .run(context -> {
                    FailureAnalysis analysis = analysis(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .isEqualTo("dev.mizan.springboot.Desk has server functions, but its bean 'desk' is a JDK"
                                    + " proxy, which shows the class's interfaces only.");
                    assertThat(analysis.getAction()).startsWith("Set spring.aop.proxy-target-class=true");
                });
    }

    /** As Spring's proxy creators leave it: an object of the interfaces, and a note of the class. */
    private static void registerProxy(GenericApplicationContext context) {
        ProxyFactory factory =
                new ProxyFactory(Runnable.class, (org.aopalliance.intercept.MethodInterceptor) call -> null);
        RootBeanDefinition definition = new RootBeanDefinition(Object.class, factory::getProxy);
        definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Desk.class);
        context.registerBeanDefinition("desk", definition);
    }

    @Test
    void withoutSpringSecurity_nobodySignsIn() {
        withoutFunctions
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Dispatcher.class)
                        .doesNotHaveBean(IdentitySource.class)
                        .doesNotHaveBean(CsrfProtection.class));
    }

    @Test
    void withoutTransactions_thereAreNone() {
        withoutFunctions
                .withClassLoader(new FilteredClassLoader("org.springframework.transaction"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Dispatcher.class)
                        .doesNotHaveBean(Transactions.class));
    }

    @Test
    void withoutTomcat_itStarts() {
        withoutFunctions
                .withClassLoader(new FilteredClassLoader("org.apache.catalina", "org.springframework.boot.tomcat"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Dispatcher.class));
    }

    @Test
    void partOfTheApplication_replacesOurs() {
        withoutFunctions
                .withBean("mine", IdentitySource.class, () -> IdentitySource.ANONYMOUS)
                .run(context ->
                        assertThat(context.getBean(IdentitySource.class)).isSameAs(IdentitySource.ANONYMOUS));
    }

    @Test
    void settings_areRead() {
        withoutFunctions
                .withPropertyValues(
                        "mizan.base-path=/rpc",
                        "mizan.max-body-size=2MB",
                        "mizan.max-query-length=100",
                        "mizan.parallel-members=2",
                        "mizan.cors.allowed-origins=https://a.example,https://b.example",
                        "mizan.cors.allow-credentials=true")
                .run(context -> {
                    var settings = context.getBean(MizanProperties.class).settings();
                    assertThat(settings.basePath()).isEqualTo("/rpc");
                    assertThat(settings.maxBodyBytes()).isEqualTo(2 << 20);
                    assertThat(settings.maxQueryLength()).isEqualTo(100);
                    assertThat(settings.parallelMembers()).isEqualTo(2);
                    assertThat(settings.allowedOrigins()).containsExactly("https://a.example", "https://b.example");
                    assertThat(settings.allowCredentials()).isTrue();
                });
    }

    @Test
    void settings_thatCannotBe_stopTheStart() {
        withoutFunctions
                .withPropertyValues("mizan.base-path=api/")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseMessage("mizan.base-path: api/ (expected: a path that begins with / and does not"
                                + " end with it)"));
        withoutFunctions
                .withPropertyValues("mizan.max-body-size=3GB")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseMessage("mizan.max-body-size: 3221225472B (expected: from one byte to 2 GiB)"));
    }

    @Test
    void cache_isOffUnlessItIsConfigured() {
        withoutFunctions.run(context ->
                assertThat(context.getBean(Dispatcher.class).cacheCounts()).isEmpty());
        withoutFunctions
                .withPropertyValues(
                        "spring.application.name=my shop",
                        "mizan.cache.mode=local",
                        "mizan.cache.secret=0123456789abcdef0123456789abcdef")
                .run(context -> assertThat(context.getBean(Dispatcher.class).cacheCounts())
                        .isPresent());
    }

    @Test
    void cache_thatIsHalfConfigured_stopsTheStart() {
        withoutFunctions
                .withPropertyValues("mizan.cache.mode=local")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseMessage("mizan.cache.secret: missing (expected: a secret of at least 32 bytes"
                                + " where mizan.cache.mode is local)"));
        withoutFunctions
                .withPropertyValues("mizan.cache.secret=0123456789abcdef0123456789abcdef")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseMessage("mizan.cache.mode: missing, but mizan.cache.secret is set (expected: off,"
                                + " local or redis)"));
    }
}
