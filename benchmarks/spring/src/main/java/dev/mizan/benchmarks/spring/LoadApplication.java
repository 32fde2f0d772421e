package dev.mizan.benchmarks.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The server under load: the same orders served by Mizan and by hand. */
@SpringBootApplication
public class LoadApplication {

    /** What stands before the port in the line that says that it is ready. */
    static final String READY = "ready at ";

    /** Starts it on {@code server.port}. */
    public static void main(String[] args) {
        SpringApplication.run(LoadApplication.class, args);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        System.out.println(
                READY + event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
