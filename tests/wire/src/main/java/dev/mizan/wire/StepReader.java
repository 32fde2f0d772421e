package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.wire.ExpectedAnswer.Content;
import dev.mizan.wire.WireStep.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one exchange. */
final class StepReader {

    private final AnswerReader answers;

    StepReader(AnswerReader answers) {
        this.answers = answers;
    }

    WireStep read(JsonValue value, String place) {
        Fields fields = Fields.of(value, place);
        WireStep step = read(fields);
        fields.end();
        return step;
    }

    /** The exchange among the members of {@code fields}, which may have others. */
    WireStep read(Fields fields) {
        WireRequest request = RequestReader.read(fields.object("request"));
        int parallel = fields.has("parallel") ? fields.number("parallel") : 1;
        ExpectedAnswer expected = answers.read(fields.object("expect"));
        List<Capture> captures = new ArrayList<>();
        if (fields.has("capture")) {
            Fields declared = fields.object("capture");
            declared.all().forEach((name, value) -> captures.add(capture(name, value, declared.placeOf(name))));
        }
        return new WireStep(request, parallel, expected, captures);
    }

    private static Capture capture(String name, JsonValue value, String place) {
        Fields fields = Fields.of(value, place);
        Optional<Capture> capture = fields.optionalText("cookie")
                .<Capture>map(cookie -> new Capture.OfCookie(name, Template.of(cookie)))
                .or(() -> fields.optionalText("header").map(header -> new Capture.OfHeader(name, Template.of(header))))
                .or(() -> fields.optionalText("json").map(pointer -> new Capture.OfBody(name, pointer)));
        fields.end();
        return capture.orElseThrow(() -> new CaseFileException(place, "has none of cookie, header, json"));
    }

    /** Refuses placeholders that would have no value when their step runs. */
    static void checkPlaceholders(List<WireStep> steps, Vocabulary vocabulary, String place) {
        Set<String> known = new TreeSet<>(vocabulary.values().keySet());
        known.add(WireRunner.ORIGIN);
        for (WireStep step : steps) {
            RequestReader.templates(step.request()).forEach(template -> check(template, known, Set.of(), place));
            expected(step.expected())
                    .forEach(template ->
                            check(template, known, vocabulary.patterns().keySet(), place));
            for (Capture capture : step.captures()) {
                if (capture instanceof Capture.OfCookie cookie) {
                    check(cookie.cookie(), known, Set.of(), place);
                }
                known.add(capture.name());
            }
        }
    }

    /** Every template of {@code answer}, to check its placeholders. */
    static List<Template> expected(ExpectedAnswer answer) {
        List<Template> templates = new ArrayList<>(answer.lacks());
        for (Map.Entry<String, List<Template>> header : answer.headers().entrySet()) {
            templates.addAll(header.getValue());
        }
        if (answer.body() instanceof Content.Exactly exactly) {
            templates.add(exactly.text());
        }
        return templates;
    }

    private static void check(Template template, Set<String> values, Set<String> patterns, String place) {
        for (String name : template.names()) {
            if (!values.contains(name) && !patterns.contains(name)) {
                throw new CaseFileException(place, "${" + name + "} is not known here");
            }
        }
    }
}
