package dev.mizan.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin sources under the real kapt: stubs, the processor, then both compilers. */
final class KotlinTest {

    private static final String KAPT = "plugin:org.jetbrains.kotlin.kapt3:";
    private static final List<String> OPENED =
            List.of("api", "code", "comp", "file", "jvm", "main", "model", "parser", "processing", "tree", "util");

    @TempDir
    static Path dir;

    private static Path classes;

    @BeforeAll
    static void compile() throws Exception {
        classes = Files.createDirectories(dir.resolve("classes"));
        Path source = Path.of("src/test/resources/kotlin/Users.kt");
        succeeded(Tool.java(kapt(source)));
        succeeded(Tool.java(
                kotlinc(List.of(source.toString(), dir.resolve("sources").toString()))));
        succeeded(Tool.javac(javac()));
    }

    private static void succeeded(Tool.Run run) {
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
    }

    /** Stubs of the Kotlin sources, and the processor on them. */
    private static List<String> kapt(Path source) {
        String options = Stream.concat(
                        Stream.of(
                                "aptMode=stubsAndApt",
                                "correctErrorTypes=true",
                                "sources=" + dir.resolve("sources"),
                                "classes=" + classes,
                                "stubs=" + dir.resolve("stubs"),
                                "incrementalData=" + dir.resolve("data")),
                        Arrays.stream(Tool.processor().split(File.pathSeparator))
                                .map(path -> "apclasspath=" + path))
                .map(option -> KAPT + option)
                .collect(Collectors.joining(","));
        return kotlinc(List.of(
                "-Xplugin=" + Tool.path("kotlin-annotation-processing-embeddable"), "-P", options, source.toString()));
    }

    private static List<String> kotlinc(List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", Tool.path("org/jetbrains/", "kotlinx-coroutines")));
        OPENED.forEach(part ->
                arguments.addAll(List.of("--add-opens", "jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED")));
        arguments.addAll(List.of(
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-java-parameters",
                "-jvm-target",
                "21",
                "-cp",
                Tool.application() + File.pathSeparator + Tool.path("kotlin-stdlib"),
                "-d",
                classes.toString()));
        arguments.addAll(more);
        return arguments;
    }

    private static List<String> javac() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + Tool.application() + File.pathSeparator + Tool.path("kotlin-stdlib")));
        try (Stream<Path> files = Files.walk(dir.resolve("sources"))) {
            arguments.addAll(Tool.all(files.filter(file -> file.toString().endsWith(".java"))));
        }
        return arguments;
    }

    @Test
    void dataClassesEnumsAndNullableTypes_standInTheContract() throws IOException {
        assertThat(Files.readString(classes.resolve("META-INF/mizan/com.acme.Users.kdl")))
                .contains("""
                        type "User" {
                            doc "Somebody."
                            struct {
                                field "id" required=#true {
                                    primitive "integer"
                                }
                                field "name" required=#true {
                                    primitive "string"
                                }
                                field "nickname" required=#false {
                                    optional {
                                        primitive "string"
                                    }
                                }
                                field "tags" required=#true {
                                    list {
                                        primitive "string"
                                    }
                                }
                                field "isAdmin" required=#true {
                                    primitive "boolean"
                                }
                        """)
                .contains("doc \"Finds a user.\"")
                .contains("param \"size\" required=#false default=20");
    }

    @Test
    void dataClassIsAContext() throws IOException {
        assertThat(Files.readString(classes.resolve("META-INF/mizan/com.acme.Users.kdl")))
                .contains("""
                context "user" {
                    function "findUser"
                    param "userId" required=#true {
                """)
                .contains("""
                    affects "user" {
                        params "userId"
                    }
                """);
    }

    @Test
    void functions_answer() throws Throwable {
        String user = "{\"id\":5,\"isAdmin\":true,\"level\":\"HIGH\",\"name\":\"Eve\",\"nickname\":null,"
                + "\"points\":{\"x\":1},\"tags\":[\"a\"]}";
        assertThat(Answer.of(classes, "com.acme.Users", "findUser", "{\"userId\":5}"))
                .isEqualTo(user);
        assertThat(Answer.of(classes, "com.acme.Users", "findUser", "{\"userId\":0}"))
                .isEqualTo("null");
        assertThat(Answer.of(classes, "com.acme.Users", "save", "{\"userId\":1,\"user\":" + user + "}"))
                .contains("\"id\":21");
        assertThat(Answer.of(classes, "com.acme.Users", "renamed", "{\"change\":{\"from\":\"a\",\"to\":\"b\"}}"))
                .isEqualTo("{\"from\":\"a\",\"to\":\"b\"}");
    }
}
