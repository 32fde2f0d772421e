package dev.mizan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in any file of the repository. */
class RepositoryTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));
    private static final Pattern FOREIGN = Pattern.compile("registry\\.npm" + "js\\.org|repo\\.maven" + "\\.apache"
            + "|static\\.crates" + "\\.io|pypi" + "\\.org|/(root|work|farm|tmp)" + "/[a-z]");

    @Test
    void trackedFiles_nameNoRegistryAndNoPathOfAMachine() throws IOException, InterruptedException {
        List<String> findings = new ArrayList<>();
        List<Path> files = trackedFiles();
        assertThat(files).hasSizeGreaterThan(100);

        for (Path file : files) {
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (FOREIGN.matcher(line).find()) {
                    findings.add(ROOT.relativize(file) + ":" + number + ": " + line.strip());
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    /** With {@code target: NAME ?= value} no other target sees a NAME that comes from the environment. */
    @Test
    void makefile_takesNoVariableOutOfTheEnvironment() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("Makefile")))
                .noneMatch(line -> line.matches("[a-z0-9-]+:\\s*[A-Z_]+\\s*\\?=.*"));
    }

    private static List<Path> trackedFiles() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(ROOT.toFile())
                .start();
        String names = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return List.of(names.split("\0")).stream()
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            return List.of();
        }
    }
}
