package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonCodec;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the Jakarta constraints of decoded arguments, and finds where on the wire a violation stands.
 *
 * @param codec the codec of the arguments' record
 */
record ConstraintCheck<A extends Record>(BoundedValidator validator, JsonCodec<A> codec) {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** What the constraints have to say about {@code arguments}, whose members stand below {@code root}. */
    List<Violation> check(A arguments, String root) {
        Set<ConstraintViolation<A>> found = validator.validate(arguments);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(found.size());
        for (ConstraintViolation<A> each : found) {
            violations.add(new Violation(
                    code(each), each.getMessage(), place(each, root).path()));
        }
        return violations;
    }

    /**
     * What the constraints have to say about those parts of {@code arguments} that could be decoded. Whatever depends
     * on a part that could not is left out: such a part is {@code null} or zero here.
     *
     * @param wrong what is wrong with the others
     */
    List<Violation> checkRest(A arguments, String root, List<Violation> wrong) {
        if (wrong.size() >= Decoding.MAX_VIOLATIONS) {
            return List.of();
        }
        try {
            List<Violation> violations = new ArrayList<>();
            for (ConstraintViolation<A> each : validator.validate(arguments)) {
                Place place = place(each, root);
                if (place.onWire() && wrong.stream().noneMatch(other -> overlap(place.path(), other.path()))) {
                    violations.add(new Violation(code(each), each.getMessage(), place.path()));
                }
            }
            return violations;
        } catch (RuntimeException unchecked) {
            LOG.debug("A constraint cannot be checked beside arguments that are not valid", unchecked);
            return List.of();
        }
    }

    /** Whether one of two places is, or lies within, the other. */
    private static boolean overlap(String one, String other) {
        String outer = one.length() < other.length() ? one : other;
        String inner = outer.equals(one) ? other : one;
        return inner.startsWith(outer)
                && (inner.length() == outer.length()
                        || inner.charAt(outer.length()) == '.'
                        || inner.charAt(outer.length()) == '[');
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * Where a violation stands.
     *
     * @param onWire whether every property on the way is a member on the wire; the getter of an {@code @AssertTrue} is
     *     none, and may look at any other
     */
    private record Place(String path, boolean onWire) {}

    private Place place(ConstraintViolation<A> violation, String root) {
        StringBuilder path = new StringBuilder(root);
        boolean onWire = true;
        JsonCodec<?> place = codec;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                appendPosition(node, path);
                place = place.element();
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                JsonCodec.Member member = place.member(node.getName());
                onWire &= member.codec() != place;
                if (!member.wireName().equals(JsonCodec.Member.SAME_PLACE)) {
                    path.append('.').append(member.wireName());
                }
                place = member.codec();
            }
        }
        return new Place(Decoding.cut(path.toString()), onWire);
    }

    private static void appendPosition(Path.Node node, StringBuilder path) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            path.append('.').append(node.getKey());
        }
    }
}
