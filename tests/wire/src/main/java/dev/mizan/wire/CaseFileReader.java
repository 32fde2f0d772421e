package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one file of cases. */
final class CaseFileReader {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final SuiteSetting setting;
    private final String file;

    CaseFileReader(SuiteSetting setting, String file) {
        this.setting = setting;
        this.file = file;
    }

    List<ConformanceCase> read(JsonValue json) {
        for (String part : stem().split("/", -1)) {
            requireKebab(part, file);
        }
        Fields fields = Fields.of(json, file);
        fields.text("about");
        List<ConformanceCase> cases = new ArrayList<>();
        Fields declared = fields.object("cases");
        declared.all().forEach((name, value) -> cases.add(read(name, Fields.of(value, file + ": " + name))));
        fields.end();
        return cases;
    }

    private ConformanceCase read(String name, Fields fields) {
        requireKebab(name, file);
        String id = stem() + "/" + name;
        String why = fields.text("why");
        if (fields.has("frames")) {
            return new OtherCaseReader(setting).frames(id, why, fields);
        }
        if (fields.has("command")) {
            return OtherCaseReader.command(id, why, fields);
        }
        List<WireStep> steps = new ArrayList<>(preparation(fields));
        if (fields.has("steps")) {
            fields.list("steps").forEach(step -> steps.add(setting.steps().read(step, fields.place())));
        } else {
            steps.add(setting.steps().read(fields));
        }
        fields.end();
        StepReader.checkPlaceholders(steps, setting.vocabulary(), fields.place());
        return new WireCase(id, why, steps, setting.vocabulary());
    }

    private List<WireStep> preparation(Fields fields) {
        String given = fields.optionalText("given").orElse("");
        if (given.isEmpty()) {
            return List.of();
        }
        List<WireStep> steps = setting.preparations().get(given);
        if (steps == null) {
            throw new CaseFileException(
                    fields.placeOf("given"),
                    "\"" + given + "\" (expected: one of "
                            + String.join(", ", setting.preparations().keySet()) + ")");
        }
        return steps;
    }

    private String stem() {
        return file.substring(0, file.length() - ".json".length());
    }

    private static void requireKebab(String name, String place) {
        if (!KEBAB.matcher(name).matches()) {
            throw new CaseFileException(place, "\"" + name + "\" (expected: a name like not-this-way)");
        }
    }
}
