package dev.mizan.afi.board;

import dev.mizan.afi.board.Board.Count;
import dev.mizan.afi.board.Capabilities.Tier;
import dev.mizan.wire.CaseFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The board as Markdown, and its place in a page. */
final class BoardTable {

    private static final String BEGIN = "<!-- conformance board: make parity-table writes from here -->";
    private static final String END = "<!-- to here -->";

    private BoardTable() {}

    /** The table, its legend and what is owed. */
    static String text(Board board) {
        List<Column> columns = board.suite().capabilities().columns();
        List<String> lines = new ArrayList<>();
        lines.add(row("", columns.stream().map(Column::title).toList()));
        lines.add(row("---", columns.stream().map(column -> ":-:").toList()));
        for (Tier tier : board.suite().capabilities().tiers()) {
            lines.add(row(
                    "**" + tier.title() + "**",
                    columns.stream().map(column -> "").toList()));
            for (Capability capability : tier.capabilities()) {
                lines.add(row(
                        capability.title(),
                        columns.stream()
                                .map(column -> board.mark(capability, column).sign())
                                .toList()));
            }
        }
        Count count = board.count();
        lines.add("");
        lines.add("✅ every case passes · ◑ some cases are owed · ❌ all are owed · — means nothing without HTTP");
        lines.add("");
        lines.add(count.owed() + " of " + count.cells() + " cells are owed." + absent(board));
        return String.join("\n", lines);
    }

    private static String absent(Board board) {
        List<String> absent = board.suite().capabilities().columns().stream()
                .filter(column -> !board.joined().contains(column))
                .map(Column::title)
                .toList();
        return absent.isEmpty() ? "" : " Not there at all yet: " + String.join(", ", absent) + ".";
    }

    private static String row(String first, List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
    }

    /**
     * The page with the board in its place.
     *
     * @throws CaseFileException if the page has no place for it
     */
    static String into(String page, String table) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new CaseFileException(
                    "README.md",
                    "has no place for the board (expected: the lines \"" + BEGIN + "\" and \"" + END + "\")");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n\n" + page.substring(end);
    }
}
