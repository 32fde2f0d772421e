package dev.mizan.afi.desktop;

import dev.mizan.windows.WindowDriver;
import java.io.IOException;

/** The fixture with a page that sends and shows frames as it is told. */
final class DrivenFixture {

    private DrivenFixture() {}

    public static void main(String[] arguments) throws IOException {
        WindowDriver.run(AfiWindow.configuration().pages("lines"));
    }
}
