package dev.mizan.runtime.dispatch;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorContext;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;

/** A validator that looks at no further elements of containers after as many violations as a caller is told. */
final class BoundedValidator {

    private final Validator validator;

    BoundedValidator(ValidatorFactory factory) {
        this.validator = bounded(
                        factory.usingContext().messageInterpolator(new Counting(factory.getMessageInterpolator())))
                .getValidator();
    }

    private static ValidatorContext bounded(ValidatorContext context) {
        try {
            BoundedElements.extractors().forEach(context::addValueExtractor);
        } catch (IllegalStateException closed) {
            // A factory whose scope is closed takes none; then its adapter has put them in.
            return context;
        }
        return context;
    }

    /** The violations in {@code object}; of very many only the first. */
    <T> Set<ConstraintViolation<T>> validate(T object) {
        try {
            return validator.validate(object);
        } finally {
            BoundedElements.done();
        }
    }

    /** A violation's message is made when it is found, and so this counts them. */
    private static final class Counting implements MessageInterpolator {
        private final MessageInterpolator messages;

        Counting(MessageInterpolator messages) {
            this.messages = messages;
        }

        @Override
        public String interpolate(String template, Context context) {
            BoundedElements.found();
            return messages.interpolate(template, context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            BoundedElements.found();
            return messages.interpolate(template, context, locale);
        }
    }
}
