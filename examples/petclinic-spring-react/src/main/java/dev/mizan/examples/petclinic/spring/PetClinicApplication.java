package dev.mizan.examples.petclinic.spring;

import dev.mizan.examples.petclinic.ClinicData;
import dev.mizan.examples.petclinic.Owners;
import dev.mizan.examples.petclinic.Pets;
import dev.mizan.examples.petclinic.Vets;
import dev.mizan.examples.petclinic.Visits;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Starts the clinic; {@code PORT} says where (default 8080). */
@SpringBootApplication(proxyBeanMethods = false)
@EntityScan(basePackageClasses = Owners.class)
@Import({Owners.class, Pets.class, Visits.class, Vets.class})
public class PetClinicApplication {

    /** Starts the clinic and keeps it running until the process ends. */
    public static void main(String[] args) {
        SpringApplication.run(PetClinicApplication.class, args);
    }

    /** Fills the database before the port opens, so that no visitor comes to an empty clinic. */
    @Bean
    SmartInitializingSingleton clinicData(DataSource database) {
        return () -> fill(database);
    }

    private static void fill(DataSource database) {
        try {
            ClinicData.fill(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The clinic's database could not be filled", e);
        }
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println("PetClinic is ready: http://localhost:" + port + "/");
    }
}
