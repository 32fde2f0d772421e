package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WireCommandTest {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void twoCases() {
        new CaseFolder(temp).write("call/a.json", """
                        {"about": "a", "cases": {
                          "good": {"why": "A.", "request": {"get": "/"}, "expect": {"status": 200, "text": "x"}},
                          "wrong": {"why": "A.", "request": {"get": "/"}, "expect": {"status": 200, "text": "y"}}
                        }}
                        """);
    }

    @Test
    void run_withAFailure_reportsItAndExitsWith1() throws IOException {
        try (Answering answering = Answering.with(Answering.ok("x"), Answering.ok("x"))) {
            assertThat(run(answering.uri().toString(), temp.toString())).isEqualTo(1);
        }
        assertThat(text()).startsWith("call/a/wrong, step 1 of 1\n").endsWith("2 cases, 1 failed\n");
    }

    @Test
    void run_ofChosenCases_runsOnlyThose() throws IOException {
        try (Answering answering = Answering.with(Answering.ok("x"))) {
            assertThat(run(answering.uri().toString(), temp.toString(), "call/a/g"))
                    .isZero();
        }
        assertThat(text()).isEqualTo("1 cases, 0 failed\n");
    }

    @Test
    void run_ofNothing_exitsWith2() {
        assertThat(run("http://127.0.0.1:1", temp.toString(), "nothing/")).isEqualTo(2);
        assertThat(run("http://127.0.0.1:1")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return WireCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
