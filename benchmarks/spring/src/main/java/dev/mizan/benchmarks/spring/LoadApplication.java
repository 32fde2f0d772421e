package dev.mizan.benchmarks.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server under load: the same orders served by Mizan and by hand. */
@SpringBootApplication
public class LoadApplication {

    /** Starts it on {@code server.port}. */
    public static void main(String[] args) {
        SpringApplication.run(LoadApplication.class, args);
    }
}
