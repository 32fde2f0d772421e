package dev.mizan.afi.springboot;

import dev.mizan.afi.Accounts;
import dev.mizan.afi.Basics;
import dev.mizan.afi.Items;
import dev.mizan.afi.Users;
import dev.mizan.afi.wire.Boards;
import dev.mizan.afi.wire.Callers;
import dev.mizan.afi.wire.Checks;
import dev.mizan.afi.wire.Faults;
import dev.mizan.afi.wire.Labels;
import dev.mizan.afi.wire.Types;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The server: users with HTTP Basic, which opens a session, and everything open as far as the functions let it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    Accounts.class,
    Basics.class,
    Boards.class,
    Callers.class,
    Checks.class,
    Faults.class,
    Items.class,
    Labels.class,
    ProfilePages.class,
    Types.class,
    Users.class
})
public class AfiServer {

    /** Starts the server; {@code --server.port=9000} says where. */
    public static void main(String[] arguments) {
        SpringApplication.run(AfiServer.class, arguments);
    }

    @Bean
    SecurityFilterChain everythingOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                user("ann", "ROLE_USER"),
                user("sam", "ROLE_STAFF"),
                user("root", "ROLE_SUPERUSER"),
                user("vic", "verified"));
    }

    private static UserDetails user(String name, String authority) {
        return User.withUsername(name)
                .password("{noop}" + name)
                .authorities(authority)
                .build();
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "");
        System.out.println("The fixture on Spring Boot is ready: http://127.0.0.1:" + port + "/api/mizan/");
    }
}
