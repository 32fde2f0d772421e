package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameRunnerTest {

    private static final String SESSION = "{'get': '${base}/session/', 'headers': {'Authorization': '${ann-header}'}}";

    @TempDir
    Path temp;

    private CaseFolder folder;
    private MizanIr contract;

    @BeforeEach
    void open() throws Exception {
        folder = new CaseFolder(temp);
        folder.write(
                "suite.json",
                CaseFolder.SETTING.replace("\"values\": {", "\"values\": {\"ann-header\": \"Basic YW5uOmFubg==\","));
        Path file = Path.of(System.getProperty("mizan.root"), "protocol/spec/baseline.kdl");
        contract = KdlReader.readContract(file.toString(), Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'call': {'fn': 'echo', 'args': {'text': 'a'}}} | call | 'fn':'echo','args':{'text':'a'}
            {'call': {'args': null}}                        | call | 'args':null
            {'get': '${base}/ctx/user/?user_id=5'}          | user | {'user_id':5}
            {'get': '${base}/ctx/user/?user_id=5.0'}        | user | {'user_id':5.0}
            {'get': '${base}/ctx/label/?text=%35+%2B'}      | label | {'text':'5 +'}
            {'get': '${base}/ctx/search/?q=&tags=a&tags=b'} | search | {'q':'','tags':['a','b']}
            {'get': '${base}/ctx/unknown/?a=5'}             | unknown | {'a':'5'}
            {'get': '${base}/ctx/probe/?status=OPEN'}       | probe | {'status':'OPEN'}
            """)
    void request_isSaidAsAFrame(String request, String what, String said) {
        String frame = what.equals("call")
                ? "{'id':'1','type':'call'," + said + "}"
                : "{'context':'" + what + "','id':'1','params':" + said + ",'type':'fetch'}";
        Speaking speaking = Speaking.with("{'id':'1','result':1,'type':'result'}".replace('\'', '"'));

        FrameRunner.run(single(request, "{'status': 200, 'any': true}"), speaking, contract);

        assertThat(speaking.sent()).containsExactly(": " + frame.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'method': 'PUT', 'target': '${base}/call/', 'body': {'json': {'fn': 'echo'}}}
            {'raw': '{\\'fn\\': '}
            {'raw': '[1]'}
            {'call': {'fn': 'echo'}, 'headers': {'Origin': 'https://app.example'}}
            {'call': {'fn': 'echo'}, 'headers': {'Content-Type': 'text/plain'}}
            {'call': {'fn': 'echo'}, 'headers': {'Content-Type': null}}
            {'get': '${base}/ctx/user/?user_id=5&user_id=6'}
            {'get': '${base}/ctx/user/?user_id=05'}
            {'get': '${base}/ctx/user/?user_id=+5'}
            {'get': '${base}/ctx/label/?text=é'}
            {'get': '${base}/ctx/user/?user_id=%zz'}
            {'get': '${base}/ctx/user?user_id=5'}
            {'get': '${base}/session/'}
            {'get': '/profile/5/'}
            """)
    void request_ofHttpAlone_isNotSaidInFrames(String request) {
        assertThat(FrameRunner.canSay(single(request, "{'status': 200, 'any': true}"), contract))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'call': {'fn': 'f'}} | 'json': {'result': 5} | {ID,'result':5,RESULT}
            {'call': {'fn': 'f'}} | 'json': {'merge': [], 'result': 5} | {ID,'merge':[],'result':5,RESULT}
            {'call': {'fn': 'f'}} | 'error': 'X' | {'error':{'code':'X','details':null,'message':'No'},ID,ERROR
            {'get': '${base}/ctx/global/'} | 'json': {'a': 1} | {ID,'result':{'a':1},RESULT}
            """)
    void frame_thatSaysWhatIsExpected_passes(String request, String expected, String frame) {
        String plain = frame.replace("ID", "'id':'1'")
                .replace("RESULT", "'type':'result'")
                .replace("ERROR", "'type':'error'}");

        assertThat(run(request, "{'status': 200, " + expected + "}", plain).report())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'result':6,'id':'1','type':'result'}                | frame
            {'id':'2','result':5,'type':'result'}                | frame
            {'id':'1','result':6,'type':'result'}                | body
            {'id':'1','result':5.0,'type':'result'}              | body
            {'id':'1','merge':[],'result':5,'type':'result'}     | body
            {'error':{'code':'X'},'id':'1','type':'error'}       | body
            {'id':'1','type':'ok'}                               | frame
            """)
    void frame_thatSaysSomethingElse_isTold(String frame, String part) {
        WireResult result = run("{'call': {'fn': 'f'}}", "{'status': 200, 'json': {'result': 5}}", frame);

        assertThat(result.mismatches()).extracting(WireResult.Mismatch::part).containsExactly(part);
    }

    @Test
    void staleFrames_inBetween_areNoAnswer() {
        String stale = "{'ids':['c1'],'type':'stale'}";

        assertThat(run("{'call': {'fn': 'f'}}", "{'status': 200, 'any': true}", stale)
                        .mismatches())
                .extracting(WireResult.Mismatch::part)
                .containsExactly("connection");
    }

    @Test
    void connection_isTheUsers_fromTheSessionOn() {
        Speaking speaking = Speaking.with("{'id':'1','result':5,'type':'result'}".replace('\'', '"'));
        WireCase wireCase =
                folder.only(("'steps': [{'request': " + SESSION + ", 'expect': {'status': 200, 'any': true},"
                                + " 'capture': {'csrf-header': {'json': '/csrf/header'}, 'csrf': {'cookie': 'c'}}},"
                                + " {'request': {'call': {'fn': 'f'}, 'headers': {'${csrf-header}': '${csrf}'}},"
                                + " 'expect': {'status': 200, 'json': {'result': 5}}}]")
                        .replace('\'', '"'));

        assertThat(FrameRunner.run(wireCase, speaking, contract).report()).isEmpty();
        assertThat(speaking.sent()).containsExactly("ann: {\"id\":\"1\",\"type\":\"call\",\"fn\":\"f\"}");
    }

    private WireCase single(String request, String expected) {
        return folder.only(("\"request\": " + request + ", \"expect\": " + expected)
                .replace("\\'", "\\\"")
                .replace('\'', '"'));
    }

    private WireResult run(String request, String expected, String frame) {
        return FrameRunner.run(single(request, expected), Speaking.with(frame.replace('\'', '"')), contract);
    }
}
