package dev.mizan.springboot;

import dev.mizan.annotations.Guard;
import dev.mizan.runtime.spi.InstanceSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Takes the instances with server functions from the application context; guards that are no beans it makes. */
final class SpringInstances implements InstanceSource {

    private final ConfigurableListableBeanFactory beans;

    SpringInstances(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public <T> T instance(Class<T> type) {
        ObjectProvider<T> provider = beans.getBeanProvider(type);
        T bean = provider.getIfUnique();
        if (bean != null) {
            return bean;
        }
        List<String> names = List.of(beans.getBeanNamesForType(type));
        if (!names.isEmpty()) {
            throw several(type, names);
        }
        if (Guard.class.isAssignableFrom(type)) {
            return beans.createBean(type);
        }
        throw none(type);
    }

    private static UnusableBeanException several(Class<?> type, List<String> names) {
        return new UnusableBeanException(
                type.getName() + " has server functions, but there are several beans of it: " + String.join(", ", names)
                        + ".",
                "Keep one of them, or mark the one that clients are to call with @Primary.");
    }

    private UnusableBeanException none(Class<?> type) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> AutoProxyUtils.determineTargetClass(beans, name) == type)
                .findFirst()
                .map(name -> proxied(type, name))
                .orElseGet(() -> new UnusableBeanException(
                        type.getName() + " has server functions, but there is no bean of it.",
                        "Annotate the class with @Service (or @Component) in a package that your application scans,"
                                + " or declare it with a @Bean method."));
    }

    private static UnusableBeanException proxied(Class<?> type, String name) {
        return new UnusableBeanException(
                type.getName() + " has server functions, but its bean '" + name
                        + "' is a JDK proxy, which shows the class's interfaces only.",
                "Set spring.aop.proxy-target-class=true (and proxyTargetClass = true on @Enable… annotations), so that"
                        + " Spring makes proxies that are subclasses.");
    }
}
