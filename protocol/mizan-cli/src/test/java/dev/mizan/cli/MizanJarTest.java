package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, run as a user runs it. */
final class MizanJarTest {

    private static final String ECHO = """
            type "EchoOutput" {
                struct {
                    field "message" required=#true {
                        primitive "string"
                    }
                }
            }
            function "echo" {
                camel "echo"
                transport "http"
                input {
                    param "text" required=#true {
                        primitive "string"
                    }
                }
                output {
                    ref "EchoOutput"
                }
            }
            """;

    private static final String PING = """
            function "ping" {
                camel "ping"
                transport "http"
                output "void"
            }
            """;

    private static final String KDL = """
            output  = "src/api"
            targets = ["react"]

            [source.kdl]
            file = "contract.kdl"
            """;

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void generate_fromADocument_writesTheClient() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        Run run = mizan("generate");
        assertThat(run).isEqualTo(new Run(0, """
                src/api
                  created    functions.ts
                  created    index.ts
                  created    react.tsx
                  created    types.ts
                """, ""));
        assertThat(read("src/api/functions.ts")).contains("export function callEcho(args: EchoArgs");
    }

    @Test
    void generate_again_touchesNothing() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        mizan("generate");
        assertThat(mizan("generate")).isEqualTo(new Run(0, "src/api: up to date, 4 files\n", ""));
        assertThat(mizan("generate", "--check")).isEqualTo(new Run(0, "src/api: up to date, 4 files\n", ""));
    }

    @Test
    void generate_afterAChange_saysWhatChanged() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        mizan("generate");
        put("contract.kdl", ECHO.replace("\"message\"", "\"heard\""));
        assertThat(mizan("generate").out()).isEqualTo("""
                src/api
                  changed    types.ts
                  as before  3 files
                """);
        put("mizan.toml", KDL.replace("react", "stage1"));
        assertThat(mizan("generate").out()).isEqualTo("""
                src/api
                  changed    index.ts
                  removed    react.tsx
                  as before  2 files
                """);
    }

    @Test
    void check_ofAnOldClient_isAFindingAndWritesNothing() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        mizan("generate");
        put("contract.kdl", ECHO.replace("\"message\"", "\"heard\""));
        String before = read("src/api/types.ts");
        assertThat(mizan("generate", "--check")).isEqualTo(new Run(1, """
                src/api: out of date, run `mizan generate`
                  differs    types.ts
                  as before  3 files
                """, ""));
        assertThat(read("src/api/types.ts")).isEqualTo(before);
    }

    @Test
    void generate_ofSeveralClients_writesEachIntoItsFolder() throws Exception {
        put("mizan.toml", """
                [[client]]
                output  = "web"
                targets = ["react"]
                [[client]]
                output  = "node"
                targets = ["stage1"]
                [source.kdl]
                file = "contract.kdl"
                """);
        put("contract.kdl", ECHO);
        assertThat(mizan("generate").out()).isEqualTo("""
                web
                  created    functions.ts
                  created    index.ts
                  created    react.tsx
                  created    types.ts
                node
                  created    functions.ts
                  created    index.ts
                  created    types.ts
                """);
        put("node/types.ts", "// mine\n");
        put("contract.kdl", ECHO.replace("\"message\"", "\"heard\""));
        String before = read("web/types.ts");
        Run run = mizan("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("types.ts: would be overwritten, but was not generated by mizan");
        assertThat(read("web/types.ts")).isEqualTo(before);
    }

    @Test
    void generate_intoAFolderThatCannotBe_saysWhyAndWhat() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        put("src", "a file");
        assertUnusable(
                mizan("generate"),
                "src/api: cannot be written: Not a directory (expected: a folder that this user may write"
                        + " as output, here src/api)");
        put("mizan.toml", KDL.replace("src/api", "/sys/mizan"));
        Run run = mizan("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error /sys/mizan: cannot be written: ")
                .containsAnyOf("ermission denied", "not permitted", "Read-only");
    }

    @Test
    void generate_byManyAtOnce_leavesOneWholeClient() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO);
        try (RunningMizan a = new RunningMizan(folder, "generate");
                RunningMizan b = new RunningMizan(folder, "generate");
                RunningMizan c = new RunningMizan(folder, "generate")) {
            for (RunningMizan one : List.of(a, b, c)) {
                assertThat(one.exitCode()).isZero();
            }
        }
        assertThat(mizan("generate", "--check").out()).isEqualTo("src/api: up to date, 4 files\n");
        try (Stream<Path> files = Files.list(folder.resolve("src/api"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void ir_ofAProjectOfModules_isOneContract() throws Exception {
        put("mizan.toml", "output = \"api\"\ntargets = [\"react\"]\n[source.java]\nproject = \"backend\"\n");
        put("backend/pom.xml", "<project><modules><module>a</module><module>deep/b</module></modules></project>");
        fragments("backend/a/target/classes", "Echo.kdl", ECHO);
        fragments("backend/deep/b/target/classes", "Ping.kdl", PING);
        fragments("backend/other/target/classes", "Other.kdl", PING.replace("ping", "other"));
        assertThat(mizan("ir")).isEqualTo(new Run(0, ECHO + PING, ""));
    }

    @Test
    void ir_ofAGradleBuild_isOneContract() throws Exception {
        put("mizan.toml", "output = \"api\"\ntargets = [\"react\"]\n[source.java]\nproject = \"backend\"\n");
        put("backend/settings.gradle.kts", "");
        put("backend/a/build.gradle.kts", "");
        put("backend/deep/b/build.gradle", "");
        fragments("backend/a/build/classes/java/main", "Echo.kdl", ECHO);
        fragments("backend/deep/b/" + String.join("/", "build", "tmp", "kapt3", "classes", "main"), "Ping.kdl", PING);
        assertThat(mizan("ir")).isEqualTo(new Run(0, ECHO + PING, ""));
    }

    @Test
    void ir_ofACompiledProject_isItsLinkedContract() throws Exception {
        put(
                "web/mizan.toml",
                KDL.replace("kdl", "java").replace("file = \"contract.java\"", "project = \"../backend\""));
        fragments("backend/target/classes", "Echo.kdl", ECHO, "Ping.kdl", PING);
        assertThat(mizan("ir", "--config", "web/mizan.toml")).isEqualTo(new Run(0, ECHO + PING, ""));
    }

    @Test
    void ir_ofAProjectAndAJar_isOneContract() throws Exception {
        put("mizan.toml", """
                output = "api"
                targets = ["react"]
                [source.java]
                project = "backend"
                classpath = ["domain.jar", "empty"]
                """);
        fragments("backend/target/classes", "Echo.kdl", ECHO);
        Files.createDirectories(folder.resolve("empty"));
        jar("domain.jar", "META-INF/mizan/index", "Ping.kdl\n", "META-INF/mizan/Ping.kdl", PING);
        assertThat(mizan("ir")).isEqualTo(new Run(0, ECHO + PING, ""));
    }

    @Test
    void ir_ofAScript_isWhatItPrints() throws Exception {
        put("mizan.toml", """
                output = "api"
                targets = ["react"]
                [source.script]
                command = ["cat", "contract.kdl"]
                """);
        put("contract.kdl", ECHO);
        assertThat(mizan("ir")).isEqualTo(new Run(0, ECHO, ""));
    }

    @Test
    void script_thatFails_isReportedWithItsExitCode() throws Exception {
        put("mizan.toml", """
                output = "api"
                targets = ["react"]
                [source.script]
                command = ["sh", "-c", "echo half; exit 3"]
                """);
        assertUnusable(
                mizan("ir"),
                "source.script.command: `sh -c echo half; exit 3` ended with exit code 3 (expected: exit code 0 and a"
                        + " KDL document on its standard output)");
    }

    @Test
    void document_withAnError_isReportedAtItsLine() throws Exception {
        put("mizan.toml", KDL);
        put("contract.kdl", ECHO.replace("struct", "strcut"));
        Run run = mizan("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error contract.kdl:2:5: ").contains("struct");
        assertThat(folder.resolve("src")).doesNotExist();
    }

    @Test
    void configuration_missing_isReportedWithAnExample() throws Exception {
        Run run = mizan("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error mizan.toml: there is no such file. Write one, for example:")
                .contains("[source.java]");
    }

    @Test
    void configuration_withErrors_reportsAllOfThemAtTheirPlaces() throws Exception {
        put("mizan.toml", """
                outptu  = "src/api"
                output  = 5
                targets = ["raect"]
                [source.kdl]
                fil = "x"
                """);
        assertUnusable(
                mizan("generate"),
                "mizan.toml:1:1: unknown key \"outptu\" (expected: client or manifest or output or package or source or"
                        + " targets). Did you mean \"output\"?",
                "mizan.toml:2:1: output is 5 (expected: a path in quotes)",
                "mizan.toml:3:12: unknown target \"raect\" (expected: one of " + String.join(", ", Targets.NAMES)
                        + "). Did you mean \"react\"?",
                "mizan.toml:5:1: unknown key \"source.kdl.fil\" (expected: file). Did you mean \"file\"?",
                "mizan.toml:4:1: source.kdl.file is missing (expected: a path in quotes)");
    }

    @Test
    void configuration_thatIsNoToml_isReportedAtItsLine() throws Exception {
        put("mizan.toml", "output = \"src/api\"\ntargets = [\"react\"\n");
        Run run = mizan("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error mizan.toml:3:1: ");
    }

    @Test
    void configuration_withTwoSources_isRefused() throws Exception {
        put("mizan.toml", KDL + "[source.java]\nproject = \"x\"\n");
        assertUnusable(
                mizan("generate"),
                "mizan.toml:4:1: there are 2 sources (expected: exactly one of [source.java], [source.kdl] and"
                        + " [source.script])");
    }

    @Test
    void project_notCompiled_isReportedWithTheCommand() throws Exception {
        put("mizan.toml", "output = \"api\"\ntargets = [\"react\"]\n[source.java]\nproject = \"backend\"\n");
        put("backend/pom.xml", "<project/>");
        assertUnusable(
                mizan("generate"),
                "backend: is not compiled: there is neither target/classes nor build/classes/java/main."
                        + " Run `mvn compile` (or `gradle classes`) there first.");
    }

    @Test
    void project_withoutFunctions_isReportedWithTheCause() throws Exception {
        put("mizan.toml", "output = \"api\"\ntargets = [\"react\"]\n[source.java]\nproject = \"backend\"\n");
        put("backend/target/classes/App.class", "");
        assertUnusable(
                mizan("generate"),
                "backend: has no META-INF/mizan/index (expected: compiled classes with @Client functions). Check that"
                        + " mizan-processor is on the annotation processor path, and compile again.");
    }

    @Test
    void usage_wrong_isRefusedWithTheNearestCommand() throws Exception {
        Run run = mizan("gnerate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean: mizan generate?");
        assertThat(mizan().exitCode()).isEqualTo(2);
    }

    @Test
    void help_namesCommandsAndExitCodes() throws Exception {
        Run run = mizan("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("generate", "ir ", "Exit codes:").doesNotContain("\u001b");
        assertThat(mizan("generate", "--help").out()).contains("--check", "--config=FILE");
    }

    @Test
    void version_isTheProjects() throws Exception {
        assertThat(mizan("--version").out()).matches("mizan \\d+\\.\\d+\\.\\d+.*\n");
    }

    private void assertUnusable(Run run, String... problems) {
        String expected = String.join(
                "",
                Stream.of(problems).map(problem -> "error " + problem + "\n").toList());
        assertThat(run).isEqualTo(new Run(2, "", expected));
    }

    private Run mizan(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("mizan.cli.jar")));
        command.addAll(List.of(arguments));
        Path err = folder.resolve(".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), out, Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(err);
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private void fragments(String classes, String... namesAndTexts) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            names.add(namesAndTexts[i]);
            put(classes + "/META-INF/mizan/" + namesAndTexts[i], namesAndTexts[i + 1]);
        }
        put(classes + "/META-INF/mizan/index", String.join("\n", names) + "\n");
    }

    private void jar(String path, String... namesAndTexts) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                jar.putNextEntry(new JarEntry(namesAndTexts[i]));
                jar.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
