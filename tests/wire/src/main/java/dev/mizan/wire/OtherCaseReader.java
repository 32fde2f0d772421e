package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.wire.FrameCase.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the cases that are no HTTP exchanges: frames and commands. */
final class OtherCaseReader {

    private static final String CONNECTION = "[a-z]+";

    private final SuiteSetting setting;

    OtherCaseReader(SuiteSetting setting) {
        this.setting = setting;
    }

    FrameCase frames(String id, String why, Fields fields) {
        List<Line> lines = new ArrayList<>();
        fields.list("frames").forEach(line -> lines.add(line(Fields.of(line, fields.placeOf("frames")))));
        fields.end();
        return new FrameCase(id, why, lines, setting.vocabulary());
    }

    private Line line(Fields fields) {
        String connection = fields.optionalText("on").orElse("nobody");
        if (!connection.matches(CONNECTION)) {
            throw new CaseFileException(
                    fields.placeOf("on"), "\"" + connection + "\" (expected: nobody, or a user of the fixture)");
        }
        Set<String> known = new TreeSet<>(setting.vocabulary().values().keySet());
        Line line;
        if (fields.has("send")) {
            line = new Line.Send(connection, Template.of(CanonicalJson.asWritten(fields.required("send"))));
        } else {
            line = new Line.Expect(connection, setting.json(fields.required("expect")));
            known.addAll(setting.vocabulary().patterns().keySet());
        }
        fields.end();
        Template frame = switch (line) {
            case Line.Send send -> send.frame();
            case Line.Expect expect -> expect.frame();
        };
        frame.names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new CaseFileException(fields.place(), "${" + name + "} is not known here");
        });
        return line;
    }

    static CommandCase command(String id, String why, Fields fields) {
        List<String> arguments = fields.list("command").stream()
                .map(word -> Fields.text(word, fields.placeOf("command")))
                .toList();
        Fields expect = fields.object("expect");
        java.util.Map<String, JsonValue> expected = expect.all();
        expected.keySet().stream()
                .filter(place -> !place.startsWith("/"))
                .findFirst()
                .ifPresent(place -> {
                    throw new CaseFileException(expect.place(), "\"" + place + "\" (expected: /a/place)");
                });
        if (expected.isEmpty()) {
            throw new CaseFileException(expect.place(), "expects nothing");
        }
        fields.end();
        return new CommandCase(id, why, arguments, expected);
    }
}
