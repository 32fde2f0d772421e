package dev.mizan.processor.validate;

import dev.mizan.ir.ServerDef;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.HashMap;
import java.util.Map;

/** A method and a path lead to one function. */
final class RouteTakenRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        Map<String, FunctionModel> taken = new HashMap<>();
        for (FunctionModel function : round.functions()) {
            function.server().route().ifPresent(route -> check(function, route, taken, report));
        }
    }

    private static void check(
            FunctionModel function, ServerDef.RouteDef route, Map<String, FunctionModel> taken, Report report) {
        String path = route.path().replaceAll(":[A-Za-z0-9_]+", ":").replaceAll("/$", "");
        for (String method : route.methods()) {
            FunctionModel other = taken.putIfAbsent(method + " " + path, function);
            if (other != null) {
                report.add(
                        Message.ROUTE_TAKEN,
                        function.client().element("route"),
                        other.method(),
                        function.method(),
                        method,
                        route.path());
            }
        }
    }
}
