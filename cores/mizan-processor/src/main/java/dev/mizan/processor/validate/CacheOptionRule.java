package dev.mizan.processor.validate;

import dev.mizan.ir.ServerDef;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;

/** What is said about caching has to mean something. */
final class CacheOptionRule implements Rule {

    private static final List<String> OPTIONS = List.of("cacheSeconds", "rev");

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            if (function.contexts().isEmpty()) {
                OPTIONS.stream()
                        .filter(function.client()::has)
                        .forEach(option -> report.add(
                                Message.CACHE_OPTION_ALONE,
                                function.client().element(option),
                                function.method(),
                                option));
            } else {
                checkValues(function, report);
            }
        }
    }

    private static void checkValues(FunctionModel function, Report report) {
        ServerDef server = function.server();
        if (server.cacheSeconds() < ServerDef.CACHE_UNTIL_INVALIDATED) {
            report.add(
                    Message.CACHE_SECONDS_BAD,
                    function.client().element("cacheSeconds"),
                    server.cacheSeconds(),
                    function.method());
        }
        if (server.rev() < 0) {
            report.add(Message.REV_BAD, function.client().element("rev"), server.rev(), function.method());
        }
    }
}
