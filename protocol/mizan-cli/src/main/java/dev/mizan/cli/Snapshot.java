package dev.mizan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Sizes and times of files at one moment; two that are equal stand for the same contents. */
record Snapshot(Map<Path, Mark> files) {

    static final Snapshot NONE = new Snapshot(Map.of());

    /** What tells one version of a file from another. */
    record Mark(long size, FileTime modified) {}

    Snapshot {
        files = Map.copyOf(files);
    }

    /** The files at these paths and below them. */
    static Snapshot of(Collection<Path> paths) {
        Map<Path, Mark> files = new HashMap<>();
        for (Path path : paths) {
            try (Stream<Path> below = Files.walk(path)) {
                below.forEach(file -> mark(file, files));
            } catch (IOException | UncheckedIOException notThere) {
                // what vanishes while we look is as good as not there
            }
        }
        return new Snapshot(files);
    }

    private static void mark(Path file, Map<Path, Mark> files) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                files.put(file, new Mark(attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (IOException notThere) {
            // as above
        }
    }

    /**
     * Whether some file was written after every one of {@code others}, or within the same tick of the file system's
     * clock, which is milliseconds long.
     */
    boolean mayBeNewerThan(Snapshot others) {
        return youngest(this).compareTo(youngest(others)) >= 0;
    }

    private static FileTime youngest(Snapshot snapshot) {
        return snapshot.files.values().stream()
                .map(Mark::modified)
                .max(FileTime::compareTo)
                .orElse(FileTime.fromMillis(0));
    }
}
