package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code mizan manifest} says about PetClinic. {@code mvn -pl tests/docs -am test -Dtest=PetClinicManifestTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dgoldens.update} writes it anew.
 */
class PetClinicManifestTest {

    private static final Path GOLDEN = Path.of("src/test/resources/goldens/manifest/petclinic.json");

    @TempDir
    Path folder;

    @Test
    void manifest_ofPetClinic_isTheGoldenOne() throws Exception {
        String said = manifest();
        if (System.getProperty("goldens.update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, said);
        }
        assertThat(said).isEqualTo(Files.readString(GOLDEN));
    }

    private String manifest() throws Exception {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("petclinic-domain"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("mizan.toml"), """
                [source.java]
                project = '%s'

                [manifest.view_urls]
                owner = ["/owners/:ownerId"]
                """.formatted(classes));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.mizan.cli.MizanCommand",
                        "manifest")
                .directory(folder.toFile())
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
