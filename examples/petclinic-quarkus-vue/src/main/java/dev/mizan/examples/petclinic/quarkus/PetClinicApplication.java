package dev.mizan.examples.petclinic.quarkus;

import dev.mizan.examples.petclinic.ClinicData;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Starts the clinic; {@code PORT} says where (default 8080). */
@QuarkusMain
public class PetClinicApplication implements QuarkusApplication {

    private final HttpServer server;

    PetClinicApplication(HttpServer server) {
        this.server = server;
    }

    /** Starts the clinic and keeps it running until the process ends. */
    public static void main(String[] args) {
        Quarkus.run(PetClinicApplication.class, args);
    }

    /** Fills the database before the port opens, so that no visitor comes to an empty clinic. */
    static void fill(@Observes StartupEvent start, DataSource database) throws SQLException {
        ClinicData.fill(database);
    }

    @Override
    public int run(String... args) {
        System.out.println("PetClinic is ready: http://localhost:" + server.getPort() + "/");
        Quarkus.waitForExit();
        return 0;
    }
}
