package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;

/** A slot or key means something only beside a merge. */
final class MergeOptionRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            for (String option : List.of("mergeSlot", "mergeKey")) {
                if (function.client().has(option) && !function.client().has("merge")) {
                    report.add(
                            Message.MERGE_OPTION_ALONE, function.client().element(option), function.method(), option);
                }
            }
        }
    }
}
