package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mutation with certain arguments makes stale, computed before it runs and told after it did.
 *
 * @param affected what its {@code affects} name
 * @param merges what its {@code merge} name
 */
public record Effects(List<InvalidationTarget> affected, List<MergeInstruction> merges) {

    private static final JsonName INVALIDATE = JsonName.of("invalidate");
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    public Effects {
        affected = List.copyOf(affected);
        merges = List.copyOf(merges);
    }

    /** Everything that became stale for everybody but the caller; a merge counts like an invalidation. */
    public List<InvalidationTarget> targets() {
        if (merges.isEmpty()) {
            return InvalidationTargets.reduce(affected);
        }
        List<InvalidationTarget> all = new ArrayList<>(affected);
        merges.forEach(merge -> all.add(merge.target()));
        return InvalidationTargets.reduce(all);
    }

    /** Writes the members {@code invalidate} and {@code merge} of the caller's answer, those that are not empty. */
    public void write(byte[] result, JsonWriter out) {
        List<MergeInstruction> applied = new ArrayList<>(merges.size());
        List<InvalidationTarget> stale = new ArrayList<>(affected);
        for (MergeInstruction merge : merges) {
            if (merge.exact() && !java.util.Arrays.equals(result, NULL)) {
                applied.add(merge);
            } else {
                stale.add(merge.target());
            }
        }
        writeInvalidate(InvalidationTargets.reduce(stale), out);
        if (!applied.isEmpty()) {
            out.name("merge");
            out.startArray();
            applied.forEach(merge -> merge.write(result, out));
            out.endArray();
        }
    }

    /** Writes the member {@code invalidate}, unless it is empty; for a mutation without merges. */
    public static void writeInvalidate(List<InvalidationTarget> reduced, JsonWriter out) {
        if (reduced.isEmpty()) {
            return;
        }
        out.name(INVALIDATE);
        out.startArray();
        for (InvalidationTarget target : reduced) {
            target.write(out);
        }
        out.endArray();
    }
}
