package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.List;
import java.util.Map;

/**
 * The elements of containers, for constraints on them, up to where a caller is told no more violations. A sender
 * decides how many elements there are, and the cost of a violation grows with those found before.
 *
 * <p>A dispatcher adds these extractors to the factory it is given. Where a framework's factory takes none any more,
 * its adapter puts them in while it is made; whoever else validates with it sees all elements.
 *
 * <pre>{@code configuration.addValueExtractor(new BoundedElements.OfList());}</pre>
 */
public final class BoundedElements {

    private static final ThreadLocal<Integer> FOUND = ThreadLocal.withInitial(() -> 0);

    private BoundedElements() {}

    /** One of each. */
    static List<ValueExtractor<?>> extractors() {
        return List.of(new OfList(), new OfIterable(), new OfMapKeys(), new OfMapValues());
    }

    /** One more violation was found on this thread. */
    static void found() {
        FOUND.set(FOUND.get() + 1);
    }

    /** The validation on this thread is over. */
    static void done() {
        FOUND.remove();
    }

    private static boolean goesOn() {
        return FOUND.get() < Decoding.MAX_VIOLATIONS;
    }

    /** The elements of a list. */
    public static final class OfList implements ValueExtractor<List<@ExtractedValue ?>> {
        @Override
        public void extractValues(List<?> list, ValueReceiver receiver) {
            for (int i = 0; i < list.size() && goesOn(); i++) {
                receiver.indexedValue("<list element>", i, list.get(i));
            }
        }
    }

    /** The elements of a set or another collection. */
    public static final class OfIterable implements ValueExtractor<Iterable<@ExtractedValue ?>> {
        @Override
        public void extractValues(Iterable<?> elements, ValueReceiver receiver) {
            for (Object element : elements) {
                if (!goesOn()) {
                    return;
                }
                receiver.iterableValue("<iterable element>", element);
            }
        }
    }

    /** The keys of a map. */
    public static final class OfMapKeys implements ValueExtractor<Map<@ExtractedValue ?, ?>> {
        @Override
        public void extractValues(Map<?, ?> map, ValueReceiver receiver) {
            for (Object key : map.keySet()) {
                if (!goesOn()) {
                    return;
                }
                receiver.keyedValue("<map key>", key, key);
            }
        }
    }

    /** The values of a map. */
    public static final class OfMapValues implements ValueExtractor<Map<?, @ExtractedValue ?>> {
        @Override
        public void extractValues(Map<?, ?> map, ValueReceiver receiver) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!goesOn()) {
                    return;
                }
                receiver.keyedValue("<map value>", entry.getKey(), entry.getValue());
            }
        }
    }
}
