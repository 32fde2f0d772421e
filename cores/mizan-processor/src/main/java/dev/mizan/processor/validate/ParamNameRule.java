package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.HashMap;
import java.util.Map;

/** The params of a function have different names. */
final class ParamNameRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            Map<String, Property> byName = new HashMap<>();
            for (Property argument : function.arguments()) {
                Property other = byName.putIfAbsent(argument.wireName(), argument);
                if (other != null) {
                    report.add(
                            Message.PARAM_NAME_TAKEN,
                            argument.origin(),
                            function.method(),
                            argument.wireName(),
                            other.javaName(),
                            argument.javaName());
                }
            }
        }
    }
}
