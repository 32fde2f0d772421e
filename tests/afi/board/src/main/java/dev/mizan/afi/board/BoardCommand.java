package dev.mizan.afi.board;

import dev.mizan.wire.CaseFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The board as a command.
 *
 * <pre>{@code
 * java -jar afi-board.jar table .     # writes the table into README.md
 * java -jar afi-board.jar check .     # exit code 1 if README.md, or what it says, does not hold
 * java -jar afi-board.jar sizes .     # lines per file of each adapter
 * }</pre>
 */
public final class BoardCommand {

    private BoardCommand() {}

    /** Exit code 0 if all is well, 1 if the board does not hold, 2 after wrong usage. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.out, arguments));
    }

    /** The exit code of a run that prints to {@code out}. */
    static int run(PrintStream out, String... arguments) throws IOException {
        if (arguments.length != 2) {
            out.println("usage: table|check|sizes folder (the repository's)");
            return 2;
        }
        Path root = Path.of(arguments[1]);
        try {
            return switch (arguments[0]) {
                case "table" -> table(out, root);
                case "check" -> check(out, root);
                case "sizes" -> sizes(out, root);
                default -> {
                    out.println(arguments[0] + " (expected: table, check or sizes)");
                    yield 2;
                }
            };
        } catch (CaseFileException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static int table(PrintStream out, Path root) throws IOException {
        Board board = Board.read(root);
        if (refused(out, board.problems())) {
            return 1;
        }
        Path readme = root.resolve("README.md");
        String before = Files.readString(readme, StandardCharsets.UTF_8);
        String after = BoardTable.into(before, BoardTable.text(board));
        Files.writeString(readme, after, StandardCharsets.UTF_8);
        out.println(after.equals(before) ? "README.md has today's board already." : "README.md has a new board.");
        return 0;
    }

    private static int check(PrintStream out, Path root) throws IOException {
        Board board = Board.read(root);
        if (refused(out, board.problems())) {
            return 1;
        }
        String readme = Files.readString(root.resolve("README.md"), StandardCharsets.UTF_8);
        if (!BoardTable.into(readme, BoardTable.text(board)).equals(readme)) {
            out.println(
                    "README.md: the board is not what the last run says; make parity-table writes it. The run says:");
            out.println();
            out.println(BoardTable.text(board));
            return 1;
        }
        Board.Count count = board.count();
        out.println("The board holds: "
                + board.joined().stream().map(Column::title).collect(Collectors.joining(", ")) + ": "
                + count.owed() + " of "
                + count.cells() + " cells are owed.");
        return 0;
    }

    private static boolean refused(PrintStream out, List<String> problems) {
        problems.forEach(out::println);
        return !problems.isEmpty();
    }

    private static int sizes(PrintStream out, Path root) throws IOException {
        AdapterSizes.lines(root).forEach(out::println);
        return 0;
    }
}
