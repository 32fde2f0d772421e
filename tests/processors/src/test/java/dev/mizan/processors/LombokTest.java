package dev.mizan.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Lombok on the same processor path, before and behind Mizan. */
final class LombokTest {

    private static final String LOMBOK = Tool.path("org/projectlombok/lombok");
    private static final String USER = "{\"active\":true,\"logins\":3,\"name\":\"Eve\"}";

    @TempDir
    Path out;

    private Tool.Run compile(String processors, Path... sources) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters",
                "-d",
                out.toString(),
                "-cp",
                Tool.application() + File.pathSeparator + LOMBOK,
                "-processorpath",
                processors));
        arguments.addAll(Tool.all(Stream.of(sources)));
        return Tool.javac(arguments);
    }

    private static Path[] sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/lombok/com/acme"))) {
            return files.toArray(Path[]::new);
        }
    }

    private void assertWorks(String processors) throws Throwable {
        Tool.Run run = compile(processors, sources());
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
        assertThat(Files.readString(out.resolve("META-INF/mizan/com.acme.Users.kdl")))
                .contains("field \"logins\" required=#true")
                .contains("doc \"The name shown to others.\"")
                .contains("field \"city\" required=#false");
        assertThat(Answer.of(out, "com.acme.Users", "find", "{\"like\":" + USER + "}"))
                .isEqualTo(USER);
        assertThat(Answer.of(out, "com.acme.Users", "move", "{\"to\":{\"street\":\"Elm\"}}"))
                .isEqualTo("{\"city\":null,\"street\":\"Elm\"}");
    }

    @Test
    void lombokBeforeMizan_works() throws Throwable {
        assertWorks(LOMBOK + File.pathSeparator + Tool.processor());
    }

    @Test
    void lombokBehindMizan_works() throws Throwable {
        assertWorks(Tool.processor() + File.pathSeparator + LOMBOK);
    }

    @Test
    void lombokMissingFromTheProcessors_isReportedWithTheWayOut() throws Throwable {
        Tool.Run run = compile(Tool.processor(), sources());

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains("The members of User come from @Data, which has not run yet. Let Lombok run before Mizan,"
                        + " write the accessors out, or make it a record.");
    }
}
