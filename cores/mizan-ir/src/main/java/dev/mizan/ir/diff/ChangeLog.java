package dev.mizan.ir.diff;

import dev.mizan.ir.diff.Change.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects the changes between two contracts, and judges those that are about values. */
final class ChangeLog {

    private final List<Change> changes = new ArrayList<>();
    private final Usage older;
    private final Usage newer;

    ChangeLog(Usage older, Usage newer) {
        this.older = older;
        this.newer = newer;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    Usage older() {
        return older;
    }

    Usage newer() {
        return newer;
    }

    Set<Position> positions(String type) {
        return older.shared(newer, type);
    }

    void add(String path, ChangeKind kind, String description, Verdict oldClient, Verdict newClient, Verdict oldCode) {
        changes.add(new Change(path, kind, description, oldClient, newClient, oldCode));
    }

    /** A change that breaks nobody, for one reason. */
    void harmless(String path, ChangeKind kind, String description, String reason) {
        Verdict fine = Verdict.compatible(reason);
        add(path, kind, description, fine, fine, fine);
    }

    /** A change of values that travel at {@code place}; {@code fault} says what goes wrong between two sides. */
    void judged(Place place, ChangeKind kind, String description, Function<Sides, Optional<String>> fault) {
        add(
                place.path(),
                kind,
                description,
                verdict(Direction.OLD_CLIENT_NEW_SERVER, place, fault),
                verdict(Direction.NEW_CLIENT_OLD_SERVER, place, fault),
                verdict(Direction.OLD_CODE_NEW_CLIENT, place, fault));
    }

    private Verdict verdict(Direction direction, Place place, Function<Sides, Optional<String>> fault) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        positions.addAll(place.positions());
        for (Position position : positions) {
            Optional<String> found = fault.apply(new Sides(direction, position, older, newer));
            if (found.isPresent()) {
                return Verdict.breaking(found.get());
            }
        }
        return Verdict.compatible(fine(direction, positions));
    }

    private static String fine(Direction direction, Set<Position> positions) {
        if (positions.isEmpty()) {
            return "No value of it travels under both contracts.";
        }
        if (direction.code()) {
            return "Code written for the older client compiles with the newer one.";
        }
        String client = direction.client();
        String server = direction.server();
        if (!positions.contains(Position.ANSWER)) {
            return client + " sends nothing that " + server + " refuses.";
        }
        return positions.size() == 1
                ? client + " understands all that " + server + " sends."
                : client + " and " + server + " understand all that the other sends.";
    }
}
