package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VirtualThreadsByDefaultTest {

    private static final String PROPERTY = "spring.threads.virtual.enabled";

    private final ConfigurableEnvironment environment = new StandardEnvironment();

    private String after() {
        new VirtualThreadsByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty(PROPERTY);
    }

    @Test
    void virtualThreads_areOnByDefault() {
        assertThat(after()).isEqualTo("true");
    }

    @Test
    void virtualThreads_areOffWhereTheApplicationSaysSo() {
        environment.getPropertySources().addLast(new MapPropertySource("theirs", Map.of(PROPERTY, "false")));

        assertThat(after()).isEqualTo("false");
    }
}
