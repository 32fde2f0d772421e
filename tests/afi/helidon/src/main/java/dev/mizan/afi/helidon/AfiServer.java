package dev.mizan.afi.helidon;

import dev.mizan.afi.Accounts;
import dev.mizan.afi.Basics;
import dev.mizan.afi.Items;
import dev.mizan.afi.Users;
import dev.mizan.afi.Verified;
import dev.mizan.afi.wire.Boards;
import dev.mizan.afi.wire.Callers;
import dev.mizan.afi.wire.Checks;
import dev.mizan.afi.wire.Faults;
import dev.mizan.afi.wire.Labels;
import dev.mizan.afi.wire.Types;
import dev.mizan.helidon.HelidonConfiguration;
import dev.mizan.helidon.MizanFeature;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.security.Security;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.security.SecurityFeature;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The server: users with HTTP Basic, which opens a session, and everything open as far as the functions let it. */
public final class AfiServer {

    private AfiServer() {}

    /** Starts the server; {@code --server.port=9000} says where. */
    public static void main(String[] arguments) {
        Map<String, String> settings = Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        WebServer server = start(settings);
        System.out.println("The fixture on Helidon is ready: http://127.0.0.1:" + server.port() + "/api/mizan/");
    }

    /** A server with {@code settings} before those of {@code application.properties}. */
    static WebServer start(Map<String, String> settings) {
        Config config = Config.just(ConfigSources.create(settings), ConfigSources.classpath("application.properties"));
        Users users = new Users();
        MizanFeature mizan = HelidonConfiguration.of(config)
                .instances(new Accounts(), new Basics(), new Boards(), new Callers(), new Checks(), new Faults())
                .instances(new Items(), new Labels(), new ProfilePages(users), new Types(), users)
                .instances(new Callers.OwnProfile(), new Verified())
                .feature();
        Security security =
                Security.builder().addAuthenticationProvider(new FixtureUsers()).build();
        return WebServer.builder()
                .config(config.get("server"))
                .addFeature(SecurityFeature.builder().security(security).build())
                .update(mizan::addTo)
                .build()
                .start();
    }
}
