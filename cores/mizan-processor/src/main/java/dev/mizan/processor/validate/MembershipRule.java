package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;
import java.util.stream.Stream;

/** A member of a context is a read that answers something to clients. */
final class MembershipRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        round.functions().stream()
                .filter(function -> function.client().has("context"))
                .forEach(function -> check(function, report));
    }

    private static void check(FunctionModel function, Report report) {
        List<String> changes = Stream.of("affects", "affectsFunctions", "merge")
                .filter(element -> function.client().has(element))
                .toList();
        if (!changes.isEmpty()) {
            report.add(
                    Message.CONTEXT_ON_MUTATION,
                    function.client().element("context"),
                    function.method(),
                    String.join(" and ", changes));
        }
        if (function.server().internal()) {
            report.add(Message.CONTEXT_ON_INTERNAL, function.client().element("internal"), function.method());
        }
        if (function.result() instanceof FunctionModel.Nothing) {
            report.add(Message.CONTEXT_MEMBER_VOID, function.client().method(), function.method());
        }
    }
}
