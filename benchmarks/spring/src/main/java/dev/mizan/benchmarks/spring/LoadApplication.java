package dev.mizan.benchmarks.spring;

import dev.mizan.benchmarks.load.ServerProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The server under load: the same orders served by Mizan and by hand. */
@SpringBootApplication
public class LoadApplication {

    static final String[] ARGUMENTS = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--server.tomcat.max-keep-alive-requests=-1",
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn"
    };

    /** Starts it on {@code server.port}. */
    public static void main(String[] args) {
        SpringApplication.run(LoadApplication.class, args);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        System.out.println(ServerProcess.READY
                + event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
