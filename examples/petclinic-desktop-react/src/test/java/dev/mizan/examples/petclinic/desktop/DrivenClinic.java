package dev.mizan.examples.petclinic.desktop;

import dev.mizan.examples.petclinic.EmbeddedClinic;
import dev.mizan.windows.WindowDriver;

/** The clinic as a test drives it. */
final class DrivenClinic {

    private DrivenClinic() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedClinic clinic = EmbeddedClinic.open()) {
            WindowDriver.run(PetClinicWindow.configuration(clinic));
        }
    }
}
