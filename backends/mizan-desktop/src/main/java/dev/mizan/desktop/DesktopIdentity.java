package dev.mizan.desktop;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import java.util.Set;

/** The user who runs the program: whoever sits before the window. Nothing is sent unasked, so no CSRF check is due. */
final class DesktopIdentity implements IdentitySource {

    private final Caller user = new Caller(Identity.user(System.getProperty("user.name", "user"), Set.of()), false);

    @Override
    public Caller identify(Exchange exchange) {
        return user;
    }
}
