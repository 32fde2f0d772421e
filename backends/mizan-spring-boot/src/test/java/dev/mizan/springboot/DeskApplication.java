package dev.mizan.springboot;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The application of the tests; each test adds the filter chain it is about. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity
class DeskApplication {

    @Bean
    Vault vault() {
        return new Vault();
    }

    @Bean
    Desk desk(JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault) {
        jdbc.execute("create table if not exists note (text varchar(100))");
        return new Desk(jdbc, transactions, vault);
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann")
                        .password("{noop}ann")
                        .authorities("notes")
                        .build(),
                User.withUsername("sam").password("{noop}sam").roles("STAFF").build(),
                User.withUsername("root")
                        .password("{noop}root")
                        .roles("SUPERUSER")
                        .build());
    }
}
