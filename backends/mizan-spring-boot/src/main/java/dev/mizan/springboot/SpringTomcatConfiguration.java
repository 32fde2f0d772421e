package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The part of the adapter for Tomcat, which refuses some requests before any filter sees them. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Tomcat.class, ConfigurableTomcatWebServerFactory.class})
public class SpringTomcatConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> mizanTomcat(
            SpringBase base, ObjectProvider<Dispatcher> dispatcher) {
        return factory -> factory.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new SpringErrorValve(base, context.getPath(), dispatcher)));
    }
}
