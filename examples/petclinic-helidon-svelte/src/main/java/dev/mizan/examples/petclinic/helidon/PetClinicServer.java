package dev.mizan.examples.petclinic.helidon;

import dev.mizan.examples.petclinic.EmbeddedClinic;
import dev.mizan.helidon.HelidonConfiguration;
import dev.mizan.helidon.MizanFeature;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.webserver.WebServer;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Starts the clinic; {@code PORT} says where (default 8080). */
public final class PetClinicServer implements AutoCloseable {

    private final EmbeddedClinic clinic;
    private final WebServer server;

    private PetClinicServer(EmbeddedClinic clinic, WebServer server) {
        this.clinic = clinic;
        this.server = server;
    }

    /**
     * Starts the clinic; it runs until the process ends.
     *
     * @throws SQLException if its database refuses
     */
    public static void main(String[] arguments) throws SQLException {
        PetClinicServer clinic = start(System.getenv());
        System.out.println("PetClinic is ready: http://localhost:" + clinic.port() + "/");
    }

    /**
     * A clinic with fresh data, where {@code PORT} and {@code ADDRESS} of {@code environment} say.
     *
     * @throws SQLException if its database refuses
     */
    static PetClinicServer start(Map<String, String> environment) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        put("server.port", environment.get("PORT"), settings);
        put("server.host", environment.get("ADDRESS"), settings);
        Config config = Config.just(ConfigSources.create(settings), ConfigSources.classpath("application.properties"));
        EmbeddedClinic clinic = EmbeddedClinic.open();
        MizanFeature mizan = HelidonConfiguration.of(config)
                .instances(clinic.services().toArray())
                .transactions(clinic)
                .feature();
        WebServer server = WebServer.builder()
                .config(config.get("server"))
                .routing(FrontEnd::addTo)
                .update(mizan::addTo)
                .build()
                .start();
        return new PetClinicServer(clinic, server);
    }

    private static void put(String name, @Nullable String value, Map<String, String> settings) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    /** The port it listens on. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        clinic.close();
    }
}
