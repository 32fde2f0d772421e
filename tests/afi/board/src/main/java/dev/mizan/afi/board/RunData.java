package dev.mizan.afi.board;

import dev.mizan.afi.board.Outcome.Verdict;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.CaseFileException;
import dev.mizan.wire.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an adapter's last run has written.
 *
 * @param adapter the adapter
 * @param suite the digest of the suite that was run
 * @param planned how many cases there were to run
 * @param cases what came of those that ran, by id
 */
record RunData(String adapter, String suite, int planned, Map<String, Recorded> cases) {

    RunData {
        cases = Map.copyOf(cases);
    }

    /** What came of one case. */
    record Recorded(Verdict verdict, List<String> answers) {
        Recorded {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The run in {@code file}.
     *
     * @throws CaseFileException if it is none
     * @throws IOException if it cannot be read
     */
    static RunData read(Path file) throws IOException {
        try {
            Fields fields = Fields.of(JsonReader.read(Files.readAllBytes(file)), file.toString());
            Map<String, Recorded> cases = new TreeMap<>();
            Fields ran = fields.object("cases");
            ran.all().forEach((id, value) -> cases.put(id, recorded(value, ran.placeOf(id))));
            RunData data = new RunData(fields.text("adapter"), fields.text("suite"), fields.number("planned"), cases);
            fields.end();
            return data;
        } catch (MalformedJsonException e) {
            throw new CaseFileException(file.toString(), "is no run: " + e.getMessage());
        }
    }

    private static Recorded recorded(JsonValue value, String place) {
        Fields fields = Fields.of(value, place);
        List<String> answers = fields.list("answers").stream()
                .map(answer -> Fields.text(answer, place))
                .toList();
        return new Recorded(Verdict.of(fields.text("verdict")), answers);
    }
}
