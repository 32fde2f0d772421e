package dev.mizan.ir.diff;

import dev.mizan.ir.ConstraintDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what one side demands of a value is demanded by the other side, too. */
final class Constraints {

    private static final String DEFAULT_GROUP = "Default";
    private static final Set<String> UPPER_BOUNDS = Set.of("max", "integer", "fraction");
    private static final Set<String> BOUNDED_BELOW = Set.of("min", "decimalMin");
    private static final Set<String> BOUNDED_ABOVE = Set.of("max", "decimalMax");

    private Constraints() {}

    /** Which demand of the reader the writer may break; empty if none. */
    static Optional<String> fault(Sides sides, ShapeDef writer, ShapeDef reader) {
        return reader.constraints().stream()
                .filter(Constraints::checked)
                .filter(demand -> writer.constraints().stream()
                        .filter(Constraints::checked)
                        .noneMatch(kept -> implies(kept, demand)))
                .findFirst()
                .map(demand -> sides.maySend() + " a value that breaks " + describe(demand) + ", which "
                        + sides.reader() + " demands.");
    }

    static Optional<String> fault(Sides sides, Shape.UploadShape writer, Shape.UploadShape reader) {
        boolean fits = fits(writer.maxBytes(), reader.maxBytes())
                && fits(writer.maxTotalBytes(), reader.maxTotalBytes())
                && fits(writer.maxCount(), reader.maxCount())
                && (reader.accept().isEmpty()
                        || !writer.accept().isEmpty() && reader.accept().containsAll(writer.accept()));
        return fits || !sides.strict()
                ? Optional.empty()
                : Optional.of(sides.maySend() + " files that " + sides.reader() + " refuses.");
    }

    private static boolean fits(Optional<Long> writer, Optional<Long> reader) {
        return reader.isEmpty() || writer.orElse(Long.MAX_VALUE) <= reader.get();
    }

    /** Constraints of other groups are not asked unless somebody asks for the group. */
    private static boolean checked(ConstraintDef constraint) {
        return constraint.groups().isEmpty() || constraint.groups().contains(DEFAULT_GROUP);
    }

    private static boolean implies(ConstraintDef kept, ConstraintDef demand) {
        return kept.name().equals(demand.name())
                && demand.attributes().entrySet().stream().allMatch(entry -> implies(kept, demand.name(), entry));
    }

    private static boolean implies(ConstraintDef kept, String constraint, Map.Entry<String, Literal> demand) {
        Literal own = kept.attributes().get(demand.getKey());
        if (demand.getValue().equals(own)) {
            return true;
        }
        boolean strictKept = new Literal.Bool(false).equals(own);
        if (demand.getKey().equals("inclusive")) {
            return strictKept || demand.getValue().equals(new Literal.Bool(true));
        }
        Optional<BigDecimal> demanded = number(demand.getValue());
        Optional<BigDecimal> given = own == null ? Optional.empty() : number(own);
        if (demanded.isEmpty() || given.isEmpty()) {
            return false;
        }
        int order = given.get().compareTo(demanded.get());
        int bound = bound(constraint, demand.getKey());
        return bound == 0 ? order == 0 : bound * order >= 0;
    }

    /** 1 for a lower bound, -1 for an upper one; whatever is neither must be equal. */
    private static int bound(String constraint, String attribute) {
        if (attribute.equals("value")) {
            return BOUNDED_BELOW.contains(constraint) ? 1 : BOUNDED_ABOVE.contains(constraint) ? -1 : 0;
        }
        return attribute.equals("min") ? 1 : UPPER_BOUNDS.contains(attribute) ? -1 : 0;
    }

    private static Optional<BigDecimal> number(Literal literal) {
        return switch (literal) {
            case Literal.Whole whole -> Optional.of(new BigDecimal(whole.value()));
            case Literal.Decimal decimal -> Optional.of(BigDecimal.valueOf(decimal.value()));
            case Literal.Text text -> parsed(text.value());
            case Literal.Bool bool -> Optional.empty();
            case Literal.Null nothing -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> parsed(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** {@code size (max 40)}. */
    static String describe(ConstraintDef constraint) {
        String attributes = constraint.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Words.literal(entry.getValue()))
                .collect(Collectors.joining(", "));
        String groups = constraint.groups().isEmpty() ? "" : " in " + String.join(", ", constraint.groups());
        return constraint.name() + (attributes.isEmpty() ? "" : " (" + attributes + ")") + groups;
    }

    static String describe(List<ConstraintDef> constraints) {
        return constraints.isEmpty()
                ? "nothing"
                : constraints.stream().map(Constraints::describe).collect(Collectors.joining(" and "));
    }

    static String describe(Shape.UploadShape upload) {
        String limits = List.of(
                        upload.maxBytes().map(max -> "max-bytes " + max),
                        upload.maxTotalBytes().map(max -> "max-total-bytes " + max),
                        upload.maxCount().map(max -> "max-count " + max))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String accept = upload.accept().isEmpty() ? "" : "accept " + String.join(" ", upload.accept());
        String both = limits + (limits.isEmpty() || accept.isEmpty() ? "" : ", ") + accept;
        return both.isEmpty() ? "no limits" : both;
    }
}
