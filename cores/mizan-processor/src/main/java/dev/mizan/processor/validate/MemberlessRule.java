package dev.mizan.processor.validate;

import dev.mizan.processor.model.ContextModel;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;

/** A context that a mutation names has members, here or in another module. */
final class MemberlessRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            check(round, function, "affects", function.targets().affects(), report);
            check(round, function, "merge", function.targets().merges(), report);
        }
    }

    private static void check(
            RoundModel round, FunctionModel function, String element, List<String> contexts, Report report) {
        for (String name : contexts) {
            ContextModel context = round.contexts().get(name);
            if (context != null && !round.hasMembers(name)) {
                report.add(
                        Message.CONTEXT_WITHOUT_MEMBERS,
                        function.client().element(element),
                        function.method(),
                        name,
                        context.type().simpleName());
            }
        }
    }
}
