package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireSuiteTest {

    private static final Path SUITE = Path.of(System.getProperty("mizan.root"), "protocol", "spec", "cases");

    @TempDir
    Path temp;

    private CaseFolder folder;

    @BeforeEach
    void open() {
        folder = new CaseFolder(temp);
    }

    @Test
    void suite_ofThisRepository_loadsWithEveryTopic() {
        List<WireCase> cases = WireSuite.load(SUITE).cases();

        Set<String> topics = cases.stream()
                .map(each -> each.id().substring(0, each.id().indexOf('/')))
                .collect(Collectors.toSet());
        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(400)
                .extracting(WireCase::id)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(topics)
                .contains("call", "ctx", "session", "errors", "decode", "invalidation", "header", "merge", "guards")
                .contains("csrf", "cors", "limits", "routes", "methods", "order");
    }

    @Test
    void case_withPreparation_beginsWithItsSteps() {
        WireCase wireCase = folder.only("\"given\": \"token\", \"request\": {\"get\": \"/\"},"
                + " \"expect\": {\"status\": 200, \"any\": true}");

        assertThat(wireCase.id()).isEqualTo("test/it");
        assertThat(wireCase.steps()).hasSize(2);
    }

    @Test
    void expectation_ofAHeader_replacesTheOneOfEveryAnswer() {
        WireCase wireCase = folder.only("\"request\": {\"get\": \"/\"}, \"expect\":"
                + " {\"status\": 200, \"any\": true, \"headers\": {\"cache-control\": \"private\"}}");

        assertThat(wireCase.steps().getFirst().expected().headers().toString())
                .isEqualTo("{Cache-Control=[private], Vary=[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET, 'expect': {'status': 200}                           | it.expect: says 0 bodies
            GET, 'expect': {'status': 200, 'text': '', 'any': true}  | it.expect: says 2 bodies
            GET, 'expect': {'status': '200', 'any': true}            | it.expect.status: is no integer
            GET, 'expect': {'any': true}                             | it.expect: has no "status"
            GET, 'expect': {'status': 200, 'any': true, 'statsu': 1} | it.expect: "statsu" is not known here
            'request': {'get': '/', 'hedders': {}}, OK               | it.request: "hedders" is not known here
            'request': {'target': '/'}, OK                          | it.request: has no "method"
            'request': {'get': 7}, OK                                | it.request.get: is an integer
            'request': {'get': '${nmae}'}, OK                        | it: ${nmae} is not known here
            'request': {'get': '${word}'}, OK                        | it: ${word} is not known here
            GET, 'expect': {'status': 200, 'text': '${wrod}'}        | it: ${wrod} is not known here
            'request': {'raw': {'hex': '0g'}}, OK                    | it.request.raw: holds no such bytes
            'request': {'raw': {'base65': ''}}, OK                   | it.request.raw: has no form
            'request': {'raw': {'repeat': 'a'}}, OK                  | it.request.raw: has no "times"
            'given': 'tokn', GET, OK                                 | it.given: "tokn" (expected: one of token)
            OK                                                       | it: has no "request"
            'steps': {}                                              | it.steps: is no array
            'steps': [], GET                                         | it: "request" is not known here
            GET, 'expect': {'status': 422, 'problems': ['args.a']}   | it.expect.problems: "args.a" (expected: a path,
            GET, OK, 'capture': {'a': {}}                            | it.capture.a: has none of cookie, header, json
            """)
    void caseFile_withAMistake_isRefusedWithItsPlace(String members, String message) {
        String written = members.replace("GET", "'request': {'get': '/'}")
                .replace("OK", "'expect': {'status': 200, 'any': true}")
                .replace('\'', '"');

        assertThatThrownBy(() -> folder.only(written))
                .isInstanceOf(CaseFileException.class)
                .hasMessageStartingWith("test.json: " + message);
    }

    @Test
    void caseFile_withADuplicateName_isRefused() {
        folder.write("call/twice.json", "{\"about\": \"a\", \"cases\": {\"a\": {}, \"a\": {}}}");

        assertThatThrownBy(folder::load)
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("twice.json")
                .hasMessageContaining("\"a\" stands twice");
    }

    @Test
    void caseName_inCamelCase_isRefused() {
        folder.write("call/names.json", "{\"about\": \"a\", \"cases\": {\"notThis\": {\"why\": \"A.\"}}}");

        assertThatThrownBy(folder::load).hasMessageStartingWith("call/names.json: \"notThis\"");
    }

    @Test
    void folder_withoutCases_isRefused() {
        assertThatThrownBy(folder::load).hasMessageEndingWith("holds no cases");
    }
}
