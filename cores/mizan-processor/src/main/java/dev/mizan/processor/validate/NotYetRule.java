package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.Map;
import java.util.TreeMap;

/** What later versions bring is refused, not ignored. */
final class NotYetRule implements Rule {

    private static final Map<String, Message> NOT_YET = new TreeMap<>(Map.of("websocket", Message.WEBSOCKET_NOT_YET));

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            NOT_YET.forEach((element, message) -> {
                if (function.client().has(element)) {
                    report.add(message, function.client().element(element), function.method());
                }
            });
        }
    }
}
