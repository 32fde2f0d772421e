package dev.mizan.processor.validate;

import dev.mizan.processor.model.ContextModel;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;

/** What clients ask a context for travels in a URL, where a list has no {@code null}. */
final class ContextParamRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (ContextModel context : round.contexts().values()) {
            for (Property param : context.params()) {
                String place = "the component \"" + param.javaName() + "\" of "
                        + context.type().simpleName();
                check(round, param, place, report);
            }
        }
        for (FunctionModel function : round.functions()) {
            if (!function.contexts().isEmpty()) {
                for (Property argument : function.arguments()) {
                    String place = "the parameter \"" + argument.javaName() + "\" of " + function.method();
                    check(round, argument, place, report);
                }
            }
        }
    }

    private static void check(RoundModel round, Property param, String place, Report report) {
        Use list = unwrapped(round, param.use());
        if (list.kind() instanceof Use.Sequence sequence
                && (sequence.element().optional()
                        || unwrapped(round, sequence.element()).optional())) {
            report.add(Message.CONTEXT_PARAM_ELEMENTS, param.origin(), place);
        }
    }

    /** What is there when a value is: without {@code Optional} and single-value types. */
    private static Use unwrapped(RoundModel round, Use use) {
        return switch (use.kind()) {
            case Use.Maybe maybe -> unwrapped(round, maybe.value());
            case Use.Named named
            when round.types().get(named.key()) instanceof TypeModel.Wrapper wrapper ->
                unwrapped(round, wrapper.value());
            default -> use;
        };
    }
}
