package dev.mizan.processor.validate;

import dev.mizan.ir.ServerDef;
import dev.mizan.ir.Suggestions;
import dev.mizan.processor.model.ClientOrigin;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Own URLs belong to view functions and internal ones, are paths, and name params that exist. */
final class RouteRule implements Rule {

    private static final Pattern PATH = Pattern.compile("/|(/([A-Za-z0-9._~-]+|:[A-Za-z_][A-Za-z0-9_]*))+/?");
    private static final Pattern PLACEHOLDER = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");
    private static final List<String> METHODS = List.of("DELETE", "GET", "PATCH", "POST", "PUT");

    @Override
    public void check(RoundModel round, Report report) {
        for (FunctionModel function : round.functions()) {
            boolean view = function.server().view();
            if (view && function.server().route().isEmpty()) {
                report.add(Message.VIEW_WITHOUT_ROUTE, function.client().annotation(), function.method());
            } else if (function.server().internal() && function.server().route().isEmpty()) {
                report.add(Message.INTERNAL_UNREACHABLE, function.client().element("internal"), function.method());
            }
            if (function.client().has("methods")) {
                checkMethods(function, report);
            }
            function.server().route().ifPresent(route -> check(function, route, report));
        }
    }

    private static void checkMethods(FunctionModel function, Report report) {
        ClientOrigin client = function.client();
        List<String> methods =
                function.server().route().map(ServerDef.RouteDef::methods).orElse(List.of());
        if (!client.has("route")) {
            report.add(Message.METHODS_WITHOUT_ROUTE, client.element("methods"), function.method());
        }
        methods.stream()
                .filter(method -> !METHODS.contains(method))
                .forEach(method -> report.add(
                        Message.ROUTE_METHOD,
                        client.element("methods"),
                        method,
                        METHODS,
                        Suggestions.didYouMean(method, METHODS)));
    }

    private static void check(FunctionModel function, ServerDef.RouteDef route, Report report) {
        ClientOrigin client = function.client();
        boolean mutates = client.has("affects") || client.has("affectsFunctions") || client.has("merge");
        if (mutates && route.methods().contains("GET")) {
            report.add(Message.MUTATION_BY_GET, client.element("methods"), function.method());
        }
        if (function.server().callable()) {
            report.add(Message.ROUTE_NOT_OWN, client.element("route"), function.method());
        }
        if (!PATH.matcher(route.path()).matches()) {
            report.add(Message.ROUTE_SYNTAX, client.element("route"), route.path());
            return;
        }
        List<String> params =
                function.arguments().stream().map(Property::wireName).toList();
        Matcher placeholders = PLACEHOLDER.matcher(route.path());
        while (placeholders.find()) {
            String name = placeholders.group(1);
            if (!params.contains(name)) {
                report.add(
                        Message.ROUTE_PARAM,
                        client.element("route"),
                        route.path(),
                        name,
                        function.method(),
                        Suggestions.didYouMean(name, params));
            }
        }
    }
}
