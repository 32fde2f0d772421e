package dev.mizan.afi.desktop;

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
import dev.mizan.desktop.DesktopApplication;
import dev.mizan.desktop.DesktopConfiguration;

/** The fixture in a window, whose page sends frames and shows what comes back. */
public final class AfiWindow {

    private AfiWindow() {}

    /** Opens the window, {@code --user=ann} for a user of the fixture, and ends with it. */
    public static void main(String[] arguments) throws InterruptedException {
        String user = arguments.length == 0 ? "" : arguments[0].replaceFirst("^--user=", "?user=");
        try (DesktopApplication application = configuration().start()) {
            application.open("/" + user);
            System.out.println("The fixture is in its window");
            application.awaitClosed();
        }
    }

    /** The fixture with fresh data. */
    static DesktopConfiguration configuration() {
        Users users = new Users();
        return DesktopConfiguration.of("Mizan fixture")
                .instances(new Accounts(), new Basics(), new Boards(), new Callers(), new Checks(), new Faults())
                .instances(new Items(), new Labels(), new ProfilePages(users), new Types(), users)
                .instances(new Callers.OwnProfile(), new Verified())
                .identities(new FixtureUsers());
    }
}
