package dev.mizan.examples.petclinic.desktop;

import dev.mizan.desktop.DesktopApplication;
import dev.mizan.desktop.DesktopConfiguration;
import dev.mizan.examples.petclinic.EmbeddedClinic;
import java.sql.SQLException;

/** Opens the clinic, and ends with its window. */
public final class PetClinicWindow {

    private PetClinicWindow() {}

    /**
     * Opens a clinic with fresh data.
     *
     * @throws SQLException if its database refuses
     */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try (EmbeddedClinic clinic = EmbeddedClinic.open();
                DesktopApplication application = configuration(clinic).start()) {
            application.open("/");
            System.out.println("PetClinic is open");
            application.awaitClosed();
        }
    }

    /** The clinic's functions and pages. */
    static DesktopConfiguration configuration(EmbeddedClinic clinic) {
        return DesktopConfiguration.of("PetClinic")
                .instances(clinic.services().toArray())
                .transactions(clinic);
    }
}
