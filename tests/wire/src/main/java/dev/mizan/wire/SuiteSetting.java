package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What holds for the whole suite.
 *
 * @param vocabulary what placeholders mean
 * @param steps reads exchanges, with the headers of every answer
 * @param answers reads what comes back
 * @param preparations exchanges that come before a case's own, by name
 */
record SuiteSetting(
        Vocabulary vocabulary, StepReader steps, AnswerReader answers, Map<String, List<WireStep>> preparations) {

    static SuiteSetting read(JsonValue value, String file) {
        Fields fields = Fields.of(value, file);
        fields.text("about");
        Map<String, Pattern> inStrings = patterns(fields.object("patterns-in-strings"));
        Map<String, Pattern> bare = patterns(fields.object("patterns-of-values"));
        Map<String, Pattern> patterns = new HashMap<>(inStrings);
        patterns.putAll(bare);
        Vocabulary vocabulary = new Vocabulary(fields.object("values").texts(), patterns);
        AnswerReader answers =
                new AnswerReader(AnswerReader.headers(fields.object("headers-of-every-answer")), bare.keySet());
        StepReader steps = new StepReader(answers);
        Map<String, List<WireStep>> preparations = preparations(fields.object("preparations"), steps, vocabulary);
        fields.end();
        return new SuiteSetting(vocabulary, steps, answers, preparations);
    }

    /** The canonical text of {@code value}, placeholders of values without their quotes. */
    Template json(JsonValue value) {
        return answers.text(value);
    }

    private static Map<String, Pattern> patterns(Fields fields) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        fields.texts().forEach((name, regex) -> {
            try {
                patterns.put(name, Pattern.compile(regex, Pattern.DOTALL));
            } catch (PatternSyntaxException e) {
                throw new CaseFileException(fields.placeOf(name), "is no pattern: " + e.getMessage());
            }
        });
        return patterns;
    }

    private static Map<String, List<WireStep>> preparations(Fields fields, StepReader reader, Vocabulary vocabulary) {
        Map<String, List<WireStep>> preparations = new LinkedHashMap<>();
        fields.all().keySet().forEach(name -> {
            List<WireStep> steps = new ArrayList<>();
            fields.list(name).forEach(step -> steps.add(reader.read(step, fields.placeOf(name))));
            StepReader.checkPlaceholders(steps, vocabulary, fields.placeOf(name));
            preparations.put(name, List.copyOf(steps));
        });
        return preparations;
    }
}
