package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code mizan generate --watch}, run as a user runs it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WatchJarTest {

    private static final String FUNCTION = """
            function "%1$s" {
                camel "%1$s"
                transport "http"
                output "void"
            }
            """;

    private static final String KDL = """
            output  = "api"
            targets = ["stage1"]
            [source.kdl]
            file = "contract.kdl"
            """;

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void change_ofTheDocument_rewritesTheTouchedFiles() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", FUNCTION.formatted("ping"));
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            assertThat(mizan.line()).isEqualTo("watching contract.kdl. Ctrl+C ends it.");
            assertThat(mizan.line()).isEqualTo("api: created functions.ts, index.ts and types.ts (N ms)");
            put("contract.kdl", FUNCTION.formatted("pong"));
            assertThat(mizan.line()).isEqualTo("api: changed functions.ts (N ms)");
            assertThat(folder.resolve("api/functions.ts")).content().contains("callPong");
        }
    }

    @Test
    void fault_ofTheDocument_isShownAndSurvived() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", FUNCTION.formatted("ping"));
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            mizan.line();
            mizan.line();
            put("contract.kdl", "functoin \"ping\"\n");
            assertThat(mizan.line()).isEqualTo("the clients stay as they are:");
            assertThat(mizan.line()).startsWith("error contract.kdl:1:1: ").contains("functoin");
            Files.delete(folder.resolve("contract.kdl"));
            assertThat(mizan.line()).isEqualTo("the clients stay as they are:");
            assertThat(mizan.line()).isEqualTo("error contract.kdl: there is no such file (expected: a KDL document)");
            put("contract.kdl", FUNCTION.formatted("pong"));
            assertThat(mizan.line()).isEqualTo("api: changed functions.ts (N ms)");
        }
    }

    @Test
    void change_ofTheSettings_isFollowed() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", FUNCTION.formatted("ping"));
        put("new/other.kdl", FUNCTION.formatted("pong"));
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            mizan.line();
            mizan.line();
            put("mizan.toml", KDL.replace("contract.kdl", ""));
            assertThat(mizan.line()).isEqualTo("the clients stay as they are:");
            assertThat(mizan.line())
                    .isEqualTo("error mizan.toml:4:1: source.kdl.file is \"\" (expected: a path in quotes)");
            put("mizan.toml", KDL.replace("contract.kdl", "new/other.kdl").replace("stage1", "react"));
            assertThat(mizan.line()).isEqualTo("api: created react.tsx; changed functions.ts and index.ts (N ms)");
            put("new/other.kdl", FUNCTION.formatted("pang"));
            assertThat(mizan.line()).isEqualTo("api: changed functions.ts and react.tsx (N ms)");
        }
    }

    @Test
    void change_ofCompiledClasses_isSeenEvenAfterAClean() throws Exception {
        put(
                "mizan.toml",
                KDL.replace("kdl]", "java]\ncompile = false")
                        .replace("file = \"contract.kdl\"", "project = \"backend\""));
        classes("ping");
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            assertThat(mizan.line()).isEqualTo("watching backend, compiled by others. Ctrl+C ends it.");
            mizan.line();
            for (String path :
                    List.of("META-INF/mizan/F.kdl", "META-INF/mizan/index", "META-INF/mizan", "META-INF", "")) {
                Files.delete(folder.resolve("backend/target/classes").resolve(path));
            }
            String line = mizan.line();
            while (!line.contains("is not compiled")) {
                line = mizan.line();
            }
            classes("pong");
            while (!line.equals("api: changed functions.ts (N ms)")) {
                line = mizan.line();
            }
        }
    }

    @Test
    void save_ofASource_isCompiledByTheProjectsOwnCommand() throws Exception {
        put("mizan.toml", """
                output  = "api"
                targets = ["stage1"]
                [source.java]
                project = "backend"
                compile = ["sh", "-c", "cp backend/src/main/java/F.java backend/target/classes/META-INF/mizan/F.kdl"]
                """);
        classes("ping");
        put("backend/src/main/java/F.java", FUNCTION.formatted("pong"));
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            assertThat(mizan.line()).startsWith("watching backend, compiling with `sh -c cp ");
            assertThat(mizan.line()).isEqualTo("api: created functions.ts, index.ts and types.ts (N ms)");
            assertThat(folder.resolve("api/functions.ts")).content().contains("callPong");
            put("backend/src/main/java/F.java", FUNCTION.formatted("pang"));
            assertThat(mizan.line()).isEqualTo("api: changed functions.ts (N ms)");
            Files.delete(folder.resolve("backend/src/main/java/F.java"));
            assertThat(mizan.line()).isEqualTo("the clients stay as they are:");
            assertThat(mizan.line())
                    .startsWith("error " + folder + ": `sh -c cp ")
                    .endsWith("` failed");
            assertThat(mizan.line()).contains("F.java");
        }
    }

    @Test
    void change_ofAScriptsInput_runsItAgain() throws Exception {
        put("mizan.toml", """
                output  = "api"
                targets = ["stage1"]
                [source.script]
                command = ["cat", "contract.kdl"]
                """);
        put("contract.kdl", FUNCTION.formatted("ping"));
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            assertThat(mizan.line()).isEqualTo("watching the files of `cat contract.kdl`. Ctrl+C ends it.");
            mizan.line();
            put("contract.kdl", FUNCTION.formatted("pong"));
            assertThat(mizan.line()).isEqualTo("api: changed functions.ts (N ms)");
        }
    }

    @Test
    void interrupt_endsItAndTheCompiler() throws Exception {
        put("mizan.toml", """
                output  = "api"
                targets = ["stage1"]
                [source.java]
                project = "backend"
                compile = ["sh", "-c", "echo yes > started; exec cat never"]
                """);
        classes("ping");
        assertThat(new ProcessBuilder("mkfifo", "started", "never")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        put("backend/src/main/java/F.java", "");
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            mizan.line();
            assertThat(Files.readString(folder.resolve("started"))).isEqualTo("yes\n"); // waits for a writer
            List<ProcessHandle> compilers = mizan.process().descendants().toList();
            assertThat(compilers).isNotEmpty();
            assertThat(new ProcessBuilder(
                                    "kill",
                                    "-INT",
                                    Long.toString(mizan.process().pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(mizan.exitCode()).isEqualTo(130);
            for (ProcessHandle compiler : compilers) {
                compiler.onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(folder.resolve("api")).doesNotExist();
        }
    }

    @Test
    void watchAndCheck_excludeEachOther() throws Exception {
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch", "--check")) {
            assertThat(mizan.exitCode()).isEqualTo(2);
            assertThat(mizan.line()).contains("--check", "--watch", "mutually exclusive");
        }
    }

    @Test
    void watch_withoutSettings_endsAtOnce() throws Exception {
        try (RunningMizan mizan = new RunningMizan(folder, "generate", "--watch")) {
            assertThat(mizan.exitCode()).isEqualTo(2);
            assertThat(mizan.line()).startsWith("error mizan.toml: there is no such file.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private void classes(String function) throws IOException {
        put("backend/target/classes/META-INF/mizan/F.kdl", FUNCTION.formatted(function));
        put("backend/target/classes/META-INF/mizan/index", "F.kdl\n");
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
