package dev.mizan.processor.validate;

import dev.mizan.processor.model.ContextModel;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import java.util.List;

/** What callers send can be made of what they send. */
final class BeanRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            function.arguments().forEach(argument -> check(round, argument, report));
        }
        for (ContextModel context : round.contexts().values()) {
            context.params().forEach(param -> check(round, param, report));
        }
    }

    private static void check(RoundModel round, Property sent, Report report) {
        for (TypeModel type : Reach.of(round, sent.use()).values()) {
            if (type instanceof TypeModel.Struct struct && struct.construction() == TypeModel.Construction.NONE) {
                List<String> properties = struct.fields().stream()
                        .map(field -> field.property().javaName())
                        .toList();
                report.add(
                        Message.BEAN_UNUSABLE,
                        struct.head().origin(),
                        struct.head().name(),
                        properties);
            }
        }
    }
}
