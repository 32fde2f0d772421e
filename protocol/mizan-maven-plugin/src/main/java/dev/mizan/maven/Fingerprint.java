package dev.mizan.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a run read and wrote, as one line; the same line means that another run would change nothing. */
final class Fingerprint {

    private Fingerprint() {}

    /** Over a text, and over names, sizes and times of all files at the paths and below them. */
    static String of(String text, List<Path> paths) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                collect(path, lines);
            }
        }
        return sha256(text + String.join("\n", lines));
    }

    private static void collect(Path path, Set<String> lines) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                lines.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
