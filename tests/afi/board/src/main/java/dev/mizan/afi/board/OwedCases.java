package dev.mizan.afi.board;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is still missing: {@code tests/afi/owed.json}.
 *
 * @param entries the cases that must still fail
 * @param functions the fixture's functions that are not there yet, each with the cases that wait for it
 */
record OwedCases(List<Entry> entries, Map<String, String> functions) {

    OwedCases {
        entries = List.copyOf(entries);
        functions = Map.copyOf(functions);
    }

    /**
     * Cases that must still fail.
     *
     * @param cases which
     * @param missing what has to be built before they can pass
     * @param except the adapters that have it
     */
    record Entry(CasePattern cases, String missing, Set<String> except) {
        Entry {
            except = Set.copyOf(except);
        }
    }

    /** The entry that owes the case {@code id} on {@code adapter}. */
    Optional<Entry> of(String id, String adapter) {
        return entries.stream()
                .filter(entry -> entry.cases().matches(id) && !entry.except().contains(adapter))
                .findFirst();
    }

    static OwedCases read(JsonValue json, String file) {
        Fields fields = Fields.of(json, file);
        fields.text("about");
        List<Entry> entries = new ArrayList<>();
        fields.list("owed").forEach(each -> entries.add(entry(Fields.of(each, fields.placeOf("owed")))));
        Map<String, String> functions = fields.object("functions").texts();
        fields.end();
        return new OwedCases(entries, functions);
    }

    private static Entry entry(Fields fields) {
        Set<String> except = new TreeSet<>();
        if (fields.has("except")) {
            fields.list("except").forEach(name -> except.add(Fields.text(name, fields.placeOf("except"))));
        }
        Entry entry = new Entry(new CasePattern(fields.text("cases")), fields.text("missing"), except);
        fields.end();
        return entry;
    }
}
