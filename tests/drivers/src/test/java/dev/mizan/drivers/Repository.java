package dev.mizan.drivers;

import java.nio.file.Path;

/** Where things are. */
final class Repository {

    static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "../..")).toAbsolutePath().normalize();

    private Repository() {}
}
