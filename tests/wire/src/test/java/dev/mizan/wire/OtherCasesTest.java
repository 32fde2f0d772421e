package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that are no HTTP exchanges. */
final class OtherCasesTest {

    private static final String FRAMES = """
            "frames": [
              {"send": {"type": "call", "id": "7", "fn": "${name}"}},
              {"expect": {"type": "result", "id": "7", "result": "${word}"}},
              {"on": "ann", "send": {"id": "8"}},
              {"on": "ann", "expect": {"result": "${json}"}}
            ]""";

    @TempDir
    Path temp;

    private CaseFolder folder;

    @BeforeEach
    void open() {
        folder = new CaseFolder(temp);
    }

    @Test
    void frames_asExpected_pass() {
        Speaking speaking =
                Speaking.with("{\"id\":\"7\",\"result\":\"x\",\"type\":\"result\"}", "{\"result\":{\"a\":1}}");

        WireResult result = FrameCaseRunner.run((FrameCase) only(FRAMES), speaking);

        assertThat(result.report()).isEmpty();
        assertThat(result.answers()).hasSize(2);
        assertThat(speaking.sent())
                .containsExactly(": {\"type\":\"call\",\"id\":\"7\",\"fn\":\"ann\"}", "ann: {\"id\":\"8\"}");
    }

    @Test
    void frame_otherThanExpected_isShownWithItsPlace() {
        Speaking speaking = Speaking.with("{\"id\":\"7\",\"result\":5,\"type\":\"result\"}");

        assertThat(FrameCaseRunner.run((FrameCase) only(FRAMES), speaking).report())
                .startsWith("""
                        test/it, step 2 of 4
                        why         A rule.
                        frame
                          expected  {"id":"7","result":"${word}","type":"result"}
                          actual    {"id":"7","result":5,"type":"result"}
                        """);
    }

    @Test
    void frame_thatDoesNotCome_isTold() {
        WireResult result = FrameCaseRunner.run((FrameCase) only(FRAMES), Speaking.with());

        assertThat(result.report()).contains("connection\n  expected  a frame\n  actual    java.io.EOFException");
    }

    @Test
    void socket_thatIsRefused_isTold() throws IOException {
        try (Answering answering = Answering.with("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            FrameChannel channel = WebSocketChannel.to(answering.uri(), "https://app.example");

            assertThatThrownBy(() -> channel.connect("ann"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("no WebSocket at /api/mizan/ws/: ");
            assertThat(answering.requests())
                    .singleElement()
                    .asString()
                    .contains("Authorization: Basic YW5uOmFubg==\r\n", "Origin: https://app.example\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": {"b": 1}, "c": []} | true
            {"a": {"b": 2}, "c": []} | false
            {"a": {}, "c": []}       | false
            no JSON                  | false
            """)
    void command_isHeldToWhatItPrints(String printed, boolean passes) {
        CommandCase command = (CommandCase) only("\"command\": [\"manifest\"], \"expect\": {\"/a/b\": 1, \"/c\": []}");

        WireResult result = CommandRunner.run(command, List.of("sh", "-c", "printf '%s' '" + printed + "'"), temp);

        assertThat(result.passed()).isEqualTo(passes);
    }

    @Test
    void command_thatFails_isTold() {
        CommandCase command = (CommandCase) only("\"command\": [\"manifest\"], \"expect\": {\"/a\": 1}");

        assertThat(CommandRunner.run(command, List.of("sh", "-c", "echo no such word >&2; exit 2"), temp)
                        .report())
                .contains("exit code\n  expected  0\n  actual    2: no such word", "| mizan manifest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "frames": [{"on": "Ann", "send": {}}]        | it.frames.on: "Ann" (expected: nobody, or a user
            "frames": [{"send": "${nmae}"}]              | it.frames: ${nmae} is not known here
            "frames": [{"send": "${word}"}]              | it.frames: ${word} is not known here
            "frames": [{"sned": {}}]                     | it.frames: has no "expect"
            "command": ["a"], "expect": {}               | it.expect: expects nothing
            "command": ["a"], "expect": {"a": 1}         | it.expect: "a" (expected: /a/place)
            "command": ["a"], "expect": {"/a": 1}, "x": 1 | it: "x" is not known here
            """)
    void case_withAMistake_isRefusedWithItsPlace(String members, String message) {
        assertThatThrownBy(() -> only(members))
                .isInstanceOf(CaseFileException.class)
                .hasMessageStartingWith("test.json: " + message);
    }

    private ConformanceCase only(String members) {
        folder.write("test.json", "{\"about\": \"a\", \"cases\": {\"it\": {\"why\": \"A rule.\", " + members + "}}}");
        return folder.load().all().getFirst();
    }
}
