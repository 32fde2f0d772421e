package dev.mizan.runtime.cache;

import dev.mizan.ir.CacheFacts;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.spi.GenerationStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The generations of one context: one for every subset of params that a mutation can name, with values.
 *
 * <p>A read counts with one generation for each subset. Where it has all of the subset's params that is the one with
 * its values; where it lacks one (a {@code null}, or a param that only another version of the application knows) it is
 * the subset's own, which every invalidation through that subset replaces, whatever the values.
 */
final class GenerationNames {

    private static final String EVERY = "{}";
    private static final String ANY = "any:";
    private static final int LONGEST = 160;
    private static final Comparator<List<String>> LARGEST_FIRST =
            Comparator.<List<String>>comparingInt(List::size).reversed();

    private final Map<String, ParamText> texts = new HashMap<>();
    private final List<List<String>> named;
    private final Set<String> own;

    GenerationNames(CacheFacts facts, MizanIr linked) {
        for (ContextDef context : linked.contexts()) {
            if (context.name().equals(facts.context())) {
                context.params().stream()
                        .filter(param -> facts.readable().contains(param.name()))
                        .forEach(param -> texts.put(param.name(), ParamText.of(param.shape(), linked)));
            }
        }
        this.named = facts.subsets().stream().sorted(LARGEST_FIRST).toList();
        Set<String> all = new LinkedHashSet<>();
        named.forEach(subset -> all.add(text(subset)));
        this.own = Collections.unmodifiableSet(all);
    }

    private static String text(Collection<String> subset) {
        return String.join(",", subset);
    }

    /** The subsets that this node may name, as texts. */
    Set<String> subsets() {
        return own;
    }

    /** The generation whose replacement invalidates every answer of the context. */
    static List<String> every() {
        return List.of(EVERY);
    }

    /** What a read with {@code params} counts with, given all subsets that any node may name. */
    List<String> ofRead(Collection<String> subsets, SortedMap<String, String> params) {
        List<String> names = new ArrayList<>(subsets.size() + 1);
        names.add(GenerationStore.SUBSETS);
        for (String subset : subsets) {
            names.add(subset.isEmpty() ? EVERY : ofRead(subset, params));
        }
        return names;
    }

    private static String ofRead(String subset, SortedMap<String, String> params) {
        AsciiJson values = new AsciiJson();
        for (String name : subset.split(",")) {
            String value = params.get(name);
            if (value == null) {
                return shortened(ANY + subset);
            }
            values.member(name, value);
        }
        return shortened(values.end());
    }

    /** What an invalidation that names {@code params} replaces. */
    List<String> ofTarget(Map<String, JsonValue> params) {
        SortedMap<String, String> values = KeyMessage.sorted(Map.of());
        params.forEach((name, value) -> {
            ParamText text = texts.get(name);
            if (text != null) {
                text.of(value).ifPresent(present -> values.put(name, present));
            }
        });
        List<String> subset = named.stream()
                .filter(each -> values.keySet().containsAll(each))
                .findFirst()
                .orElse(List.of());
        if (subset.isEmpty()) {
            return every();
        }
        values.keySet().retainAll(subset);
        return List.of(shortened(AsciiJson.object(values)), shortened(ANY + text(subset)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : "sha256:" + CacheKeys.sha256(name);
    }
}
