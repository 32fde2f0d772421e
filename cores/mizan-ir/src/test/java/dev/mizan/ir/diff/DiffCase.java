package dev.mizan.ir.diff;

import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two contracts and the changes between them, in one file below {@code src/test/resources/diff}.
 * {@code mvn -pl cores/mizan-ir test -Dgoldens.update} writes the changes anew; read them before they are committed.
 */
record DiffCase(Path file, String older, String newer, String changes) {

    private static final Path FOLDER = Path.of("src/test/resources/diff");

    static List<DiffCase> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(DiffCase::read).toList();
        }
    }

    private static DiffCase read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^=== (old|new|changes)\n", -1);
            return new DiffCase(file, parts[1], parts[2], parts[3]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void update(String actual) throws IOException {
        Files.writeString(file, "=== old\n" + older + "=== new\n" + newer + "=== changes\n" + actual);
    }

    MizanIr olderContract() {
        return KdlReader.readContract(file + " (old)", older);
    }

    MizanIr newerContract() {
        return KdlReader.readContract(file + " (new)", newer);
    }

    static String render(List<Change> changes) {
        return changes.stream().map(DiffCase::render).collect(Collectors.joining());
    }

    private static String render(Change change) {
        return change.path() + "\n  " + change.kind() + ": " + change.description() + "\n"
                + line("old client, new server", change.oldClientNewServer())
                + line("new client, old server", change.newClientOldServer())
                + line("old code,   new client", change.oldCodeNewClient());
    }

    private static String line(String who, Change.Verdict verdict) {
        return "    " + who + ": " + (verdict.compatible() ? "fine.  " : "BREAKS. ") + verdict.reason() + "\n";
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
