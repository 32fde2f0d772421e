package dev.mizan.cli;

import dev.mizan.ir.Finding;
import dev.mizan.ir.IrException;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.Linker.Fragment;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the contract of a source: reads its documents and links them. Documents that are as they were are not read
 * again, so a loader that is kept makes the next load quick.
 */
final class ContractLoader {

    private final Progress progress;
    private Map<Document, Fragment> known = Map.of();

    ContractLoader(Progress progress) {
        this.progress = progress;
    }

    /**
     * A linked contract.
     *
     * @param whole with what only the server and its tools see
     * @param notes what the linker remarked on without refusing it
     */
    record Linked(MizanIr whole, List<Finding> notes) {
        Linked {
            notes = List.copyOf(notes);
        }

        /** What clients see. */
        MizanIr contract() {
            return Linker.contract(whole);
        }
    }

    /**
     * The contract of a source.
     *
     * @throws InputException if the source cannot be read or a document is refused, with every problem
     */
    Linked load(ContractSource source) throws InputException {
        List<Fragment> fragments = fragments(SourceReader.read(source, progress));
        try {
            return new Linked(Linker.link(fragments), notes(fragments));
        } catch (IrException refused) {
            throw refusal(refused.problems());
        }
    }

    private static List<Finding> notes(List<Fragment> fragments) {
        return Linker.check(fragments).stream()
                .filter(finding -> !finding.refusing())
                .toList();
    }

    private List<Fragment> fragments(List<Document> documents) throws InputException {
        Map<Document, Fragment> read = new HashMap<>();
        List<Fragment> fragments = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Document document : documents) {
            try {
                Fragment fragment = known.containsKey(document) ? known.get(document) : fragment(document);
                read.put(document, fragment);
                fragments.add(fragment);
            } catch (IrException refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
        known = read;
        return fragments;
    }

    private static Fragment fragment(Document document) {
        return new Fragment(document.name(), KdlReader.read(document.name(), document.text()));
    }

    private static InputException refusal(List<Problem> problems) {
        return new InputException(problems.stream().map(Problem::toString).toList());
    }
}
