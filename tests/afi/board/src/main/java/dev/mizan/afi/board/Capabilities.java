package dev.mizan.afi.board;

import dev.mizan.afi.board.Column.Reach;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.wire.CaseFileException;
import dev.mizan.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows and columns of the board: {@code protocol/spec/capabilities.json}.
 *
 * @param columns the adapters, in the order of the table
 * @param tiers the groups of capabilities, in the order of the table
 * @param functions the functions that the contract of every adapter has, or owes
 */
record Capabilities(List<Column> columns, List<Tier> tiers, Set<String> functions) {

    Capabilities {
        columns = List.copyOf(columns);
        tiers = List.copyOf(tiers);
        functions = Set.copyOf(functions);
    }

    /** A group of capabilities. */
    record Tier(String title, List<Capability> capabilities) {
        Tier {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** Every capability, in the order of the table. */
    List<Capability> all() {
        return tiers.stream().flatMap(tier -> tier.capabilities().stream()).toList();
    }

    /**
     * The column of {@code adapter}.
     *
     * @throws IllegalArgumentException if there is none
     */
    Column column(String adapter) {
        return columns.stream()
                .filter(column -> column.adapter().equals(adapter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(adapter + ": no column of the board (expected: one of "
                        + String.join(
                                ", ", columns.stream().map(Column::adapter).toList())
                        + ")"));
    }

    static Capabilities read(JsonValue json, String file) {
        Fields fields = Fields.of(json, file);
        fields.text("about");
        List<Column> columns = new ArrayList<>();
        fields.list("columns").forEach(each -> columns.add(column(Fields.of(each, fields.placeOf("columns")))));
        List<Tier> tiers = new ArrayList<>();
        fields.list("tiers").forEach(each -> tiers.add(tier(Fields.of(each, fields.placeOf("tiers")))));
        Set<String> functions = new TreeSet<>();
        fields.list("functions").forEach(name -> functions.add(Fields.text(name, fields.placeOf("functions"))));
        fields.end();
        return new Capabilities(columns, tiers, functions);
    }

    private static Column column(Fields fields) {
        String reach = fields.text("reach");
        if (!reach.equals("http") && !reach.equals("ipc")) {
            throw new CaseFileException(fields.placeOf("reach"), "\"" + reach + "\" (expected: http or ipc)");
        }
        Column column =
                new Column(fields.text("adapter"), fields.text("title"), Reach.valueOf(reach.toUpperCase(Locale.ROOT)));
        fields.end();
        return column;
    }

    private static Tier tier(Fields fields) {
        List<Capability> capabilities = new ArrayList<>();
        fields.list("capabilities")
                .forEach(each -> capabilities.add(capability(Fields.of(each, fields.placeOf("capabilities")))));
        Tier tier = new Tier(fields.text("title"), capabilities);
        fields.end();
        return tier;
    }

    private static Capability capability(Fields fields) {
        Capability capability = new Capability(
                fields.text("id"),
                fields.text("title"),
                patterns(fields, "all"),
                patterns(fields, "http"),
                patterns(fields, "ipc"));
        fields.end();
        if (capability.patterns().isEmpty()) {
            throw new CaseFileException(fields.place(), "has none of all, http, ipc");
        }
        return capability;
    }

    private static List<CasePattern> patterns(Fields fields, String name) {
        return fields.has(name)
                ? fields.list(name).stream()
                        .map(text -> new CasePattern(Fields.text(text, fields.placeOf(name))))
                        .toList()
                : List.of();
    }
}
