package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;

/** Constraints inside an argument are checked only where {@code @Valid} leads to them. */
final class UncheckedRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            for (Property argument : function.arguments()) {
                if (unchecked(round, argument.use())) {
                    report.add(
                            Message.CONSTRAINTS_UNCHECKED,
                            argument.origin(),
                            "the parameter \"" + argument.javaName() + "\" of " + function.method());
                }
            }
        }
    }

    private static boolean unchecked(RoundModel round, Use use) {
        return switch (use.kind()) {
            case Use.Named named ->
                !use.cascaded()
                        && round.types().get(named.key()) instanceof TypeModel.Struct struct
                        && struct.fields().stream()
                                .anyMatch(field -> field.property().use().constrained());
            case Use.Sequence sequence -> !use.cascaded() && unchecked(round, sequence.element());
            case Use.Dictionary dictionary -> !use.cascaded() && unchecked(round, dictionary.value());
            case Use.Maybe maybe -> !use.cascaded() && unchecked(round, maybe.value());
            case Use.Scalar scalar -> false;
            case Use.Anything anything -> false;
            case Use.Broken broken -> false;
        };
    }
}
