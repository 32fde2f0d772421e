package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A validator that looks at no further elements of a container once it found as many violations as a caller is told. A
 * sender decides how many elements there are, and the cost of a violation grows with those found before.
 */
final class BoundedValidator {

    private final ThreadLocal<Integer> found = ThreadLocal.withInitial(() -> 0);
    private final Validator validator;

    BoundedValidator(ValidatorFactory factory) {
        this.validator = factory.usingContext()
                .messageInterpolator(new Counting(factory.getMessageInterpolator()))
                .addValueExtractor(new ListElements())
                .addValueExtractor(new IterableElements())
                .addValueExtractor(new MapKeys())
                .addValueExtractor(new MapValues())
                .getValidator();
    }

    /** The violations in {@code object}; of very many only the first. */
    <T> Set<ConstraintViolation<T>> validate(T object) {
        try {
            return validator.validate(object);
        } finally {
            found.remove();
        }
    }

    private boolean goesOn() {
        return found.get() < Decoding.MAX_VIOLATIONS;
    }

    /** A violation's message is made when it is found, and so this counts them. */
    private final class Counting implements MessageInterpolator {
        private final MessageInterpolator messages;

        Counting(MessageInterpolator messages) {
            this.messages = messages;
        }

        @Override
        public String interpolate(String template, Context context) {
            found.set(found.get() + 1);
            return messages.interpolate(template, context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            found.set(found.get() + 1);
            return messages.interpolate(template, context, locale);
        }
    }

    private final class ListElements implements ValueExtractor<List<@ExtractedValue ?>> {
        @Override
        public void extractValues(List<?> list, ValueReceiver receiver) {
            for (int i = 0; i < list.size() && goesOn(); i++) {
                receiver.indexedValue("<list element>", i, list.get(i));
            }
        }
    }

    private final class IterableElements implements ValueExtractor<Iterable<@ExtractedValue ?>> {
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

    private final class MapKeys implements ValueExtractor<Map<@ExtractedValue ?, ?>> {
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

    private final class MapValues implements ValueExtractor<Map<?, @ExtractedValue ?>> {
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
