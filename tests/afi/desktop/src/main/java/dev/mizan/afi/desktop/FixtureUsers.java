package dev.mizan.afi.desktop;

import dev.mizan.annotations.Identity;
import dev.mizan.desktop.DesktopWindow;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import java.util.Optional;
import java.util.Set;

/** The fixture's users: whom a window belongs to stands in its path, {@code /?user=ann}. */
final class FixtureUsers implements IdentitySource {

    private static final String USER = "user=";

    @Override
    public Caller identify(Exchange exchange) {
        String path =
                exchange.unwrap(DesktopWindow.class).map(DesktopWindow::path).orElse("");
        int at = path.indexOf(USER);
        return new Caller(identity(at < 0 ? "" : path.substring(at + USER.length())), false);
    }

    private static Identity identity(String user) {
        return switch (user) {
            case "" -> Identity.anonymous();
            case "sam" -> new Identity(user, true, true, false, Set.of(), Optional.empty());
            case "root" -> new Identity(user, true, false, true, Set.of(), Optional.empty());
            case "vic" -> Identity.user(user, Set.of("verified"));
            default -> Identity.user(user, Set.of());
        };
    }
}
