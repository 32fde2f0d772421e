package dev.mizan.springboot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns {@code spring.threads.virtual.enabled} on where nobody says otherwise: a function runs on the thread of its
 * request and may wait there, for a database or another service, without holding one of few threads.
 *
 * <p>Any other source of the property wins, {@code application.properties} included:
 *
 * <pre>{@code spring.threads.virtual.enabled=false}</pre>
 *
 * <p>Before JDK 24 a virtual thread that waits inside {@code synchronized} holds its carrier; applications with drivers
 * that do so may want to turn it off there.
 */
final class VirtualThreadsByDefault implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of("spring.threads.virtual.enabled", "true");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("mizanDefaults", DEFAULTS));
    }
}
