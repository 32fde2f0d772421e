package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mizan check} says about PetClinic stands on its page, letter for letter. */
class CheckPageTest {

    @TempDir
    Path folder;

    @Test
    void page_showsWhatCheckSaysAboutPetClinic() throws Exception {
        List<Snippet> shown = Snippet.all().stream()
                .filter(snippet -> snippet.language().equals("text")
                        && snippet.attributes().equals("check=petclinic"))
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(check()).isEqualTo(shown.getFirst().text());
    }

    private String check() throws Exception {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("petclinic-domain"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("mizan.toml"), """
                output  = "api"
                targets = ["react"]
                [source.java]
                project = '%s'
                """.formatted(classes));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.mizan.cli.MizanCommand",
                        "check")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
