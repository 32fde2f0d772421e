package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.json.Decoding;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However much is sent, only so many violations are computed. */
class BoundedValidatorTest {

    private static final int MANY = 300_000;
    private static final AtomicInteger LOOKED_AT = new AtomicInteger();
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private final BoundedValidator validator = new BoundedValidator(FACTORY);

    /** Not negative, and counted. */
    @Constraint(validatedBy = Counted.class)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Checked {
        String message() default "is negative";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** The constraint's validator. */
    public static final class Counted implements ConstraintValidator<Checked, Integer> {
        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            LOOKED_AT.incrementAndGet();
            return value >= 0;
        }
    }

    record Line(@Checked Integer amount) {}

    record OfList(List<@Checked Integer> values) {}

    record OfSet(Set<@Checked Integer> values) {}

    record OfKeys(Map<@Checked Integer, String> values) {}

    record OfValues(Map<String, @Checked Integer> values) {}

    record OfLines(List<@Valid Line> values) {}

    record OfLinesAsBefore(@Valid List<Line> values) {}

    record OfLists(List<@Valid OfList> values) {}

    @BeforeEach
    void forget() {
        LOOKED_AT.set(0);
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private static List<Record> containers(int count) {
        List<Integer> numbers = Collections.nCopies(count, -1);
        List<Line> lines = Collections.nCopies(count, null).stream()
                .map(nothing -> new Line(-1))
                .toList();
        Set<Integer> set = new LinkedHashSet<>();
        Map<Integer, String> keys = new LinkedHashMap<>();
        Map<String, Integer> values = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> {
            set.add(-1 - i);
            keys.put(-1 - i, "a");
            values.put("k" + i, -1);
        });
        return List.of(
                new OfList(numbers),
                new OfSet(set),
                new OfKeys(keys),
                new OfValues(values),
                new OfLines(lines),
                new OfLinesAsBefore(lines),
                new OfLists(numbers.stream().map(one -> new OfList(List.of(-1))).toList()));
    }

    static List<Record> manyBad() {
        return containers(MANY);
    }

    static List<Record> someBad() {
        return containers(Decoding.MAX_VIOLATIONS - 1);
    }

    @ParameterizedTest
    @MethodSource("manyBad")
    void violations_ofVeryManyElements_areNotComputed(Record arguments) {
        assertThat(validator.validate(arguments)).hasSize(Decoding.MAX_VIOLATIONS);
        assertThat(LOOKED_AT).hasValue(Decoding.MAX_VIOLATIONS);
    }

    @ParameterizedTest
    @MethodSource("someBad")
    void violations_withinTheBound_areAllThere(Record arguments) {
        assertThat(validator.validate(arguments)).hasSize(Decoding.MAX_VIOLATIONS - 1);
    }

    @Test
    void elements_thatAreFine_areAllLookedAt() {
        assertThat(validator.validate(new OfList(Collections.nCopies(MANY, 1)))).isEmpty();
        assertThat(LOOKED_AT).hasValue(MANY);
    }

    @Test
    void bound_isOfEachValidationAlone() {
        validator.validate(new OfList(Collections.nCopies(MANY, -1)));

        assertThat(validator.validate(new OfList(Collections.nCopies(3, -1)))).hasSize(3);
    }
}
