package dev.mizan.afi.board;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.CaseFileException;
import dev.mizan.wire.ConformanceCase;
import dev.mizan.wire.WireSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything the board knows before anything runs.
 *
 * @param capabilities rows and columns
 * @param owed what must still fail
 * @param cases what is run
 * @param digest tells one state of all this from another
 */
record BoardSuite(Capabilities capabilities, OwedCases owed, List<ConformanceCase> cases, String digest) {

    private static final String CAPABILITIES = "protocol/spec/capabilities.json";
    private static final String OWED = "tests/afi/owed.json";
    private static final String CASES = "protocol/spec/cases";

    BoardSuite {
        cases = List.copyOf(cases);
    }

    /**
     * The suite of the repository at {@code root}.
     *
     * @throws CaseFileException if a file cannot be used, a case proves nothing, or a pattern means no case
     */
    static BoardSuite load(Path root) {
        Capabilities capabilities = Capabilities.read(json(root.resolve(CAPABILITIES)), CAPABILITIES);
        OwedCases owed = OwedCases.read(json(root.resolve(OWED)), OWED);
        List<ConformanceCase> cases = WireSuite.load(root.resolve(CASES)).all();
        BoardSuite suite = new BoardSuite(capabilities, owed, cases, digest(root));
        suite.check();
        return suite;
    }

    /** The ids of every case, the board's own checks among them, sorted. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>(OwnCheck.ids());
        cases.forEach(each -> ids.add(each.id()));
        return ids;
    }

    private void check() {
        Set<String> ids = ids();
        capabilities.all().forEach(each -> each.patterns().forEach(pattern -> check(pattern, ids, CAPABILITIES)));
        for (String id : ids) {
            if (capabilities.all().stream()
                    .flatMap(each -> each.patterns().stream())
                    .noneMatch(pattern -> pattern.matches(id))) {
                throw new CaseFileException(CAPABILITIES, id + " proves no capability");
            }
        }
        Set<String> adapters = new TreeSet<>();
        capabilities.columns().forEach(column -> adapters.add(column.adapter()));
        for (OwedCases.Entry entry : owed.entries()) {
            check(entry.cases(), ids, OWED);
            if (!adapters.containsAll(entry.except())) {
                throw new CaseFileException(
                        OWED,
                        "except of \"" + entry.cases().text() + "\" (expected: some of " + String.join(", ", adapters)
                                + ")");
            }
        }
        owed.functions().forEach((name, pattern) -> check(new CasePattern(pattern), ids, OWED + ": " + name));
    }

    private static void check(CasePattern pattern, Set<String> ids, String file) {
        if (ids.stream().noneMatch(pattern::matches)) {
            throw new CaseFileException(file, "\"" + pattern.text() + "\" means no case");
        }
    }

    private static JsonValue json(Path file) {
        try {
            return JsonReader.read(Files.readAllBytes(file));
        } catch (MalformedJsonException e) {
            throw new CaseFileException(file.toString(), e.getMessage() == null ? "is no JSON" : e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path root) {
        try (Stream<Path> below = Files.walk(root.resolve(CASES))) {
            List<Path> files =
                    new ArrayList<>(below.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .toList());
            files.add(root.resolve(CAPABILITIES));
            files.add(root.resolve(OWED));
            StringBuilder digests = new StringBuilder();
            for (Path file : files) {
                digests.append(Sha256.hex(Files.readString(file)));
            }
            return Sha256.hex(digests.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
