package dev.mizan.processor.validate;

import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;

/**
 * Checks everything read, all problems at once.
 *
 * <pre>{@code
 * RoundValidator.check(round, report);
 * if (!report.failed()) { write(round); }
 * }</pre>
 */
public final class RoundValidator {

    /** The rules in the order their findings are reported in. */
    private static final List<Rule> RULES = List.of(
            new NotYetRule(),
            new MembershipRule(),
            new MemberlessRule(),
            new ContextParamRule(),
            new MergeOptionRule(),
            new CacheOptionRule(),
            new RouteRule(),
            new RouteTakenRule(),
            new ParamNameRule(),
            new TypeNameRule(),
            new FieldRule(),
            new UnionRule(),
            new BeanRule(),
            new UncheckedRule(),
            new GraphRule());

    private RoundValidator() {}

    /** Adds to {@code report} whatever is wrong with {@code round}, and what is worth knowing about it. */
    public static void check(RoundModel round, Report report) {
        RULES.forEach(rule -> rule.check(round, report));
    }
}
