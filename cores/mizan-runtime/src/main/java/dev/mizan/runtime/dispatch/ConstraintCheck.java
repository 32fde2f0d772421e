package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonCodec;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks the Jakarta constraints of decoded arguments, and finds where on the wire a violation stands.
 *
 * @param codec the codec of the arguments' record
 */
record ConstraintCheck<A extends Record>(Validator validator, JsonCodec<A> codec) {

    /** What the constraints have to say about {@code arguments}, whose members stand below {@code root}. */
    List<Violation> check(A arguments, String root) {
        Set<ConstraintViolation<A>> found = validator.validate(arguments);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(found.size());
        for (ConstraintViolation<A> each : found) {
            violations.add(
                    new Violation(code(each), each.getMessage(), Decoding.cut(path(each.getPropertyPath(), root))));
        }
        return violations;
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String path(Path property, String root) {
        StringBuilder path = new StringBuilder(root);
        JsonCodec<?> place = codec;
        for (Path.Node node : property) {
            if (node.isInIterable() || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                appendPosition(node, path);
                place = place.element();
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                JsonCodec.Member member = place.member(node.getName());
                if (!member.wireName().equals(JsonCodec.Member.SAME_PLACE)) {
                    path.append('.').append(member.wireName());
                }
                place = member.codec();
            }
        }
        return path.toString();
    }

    private static void appendPosition(Path.Node node, StringBuilder path) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            path.append('.').append(node.getKey());
        }
    }
}
