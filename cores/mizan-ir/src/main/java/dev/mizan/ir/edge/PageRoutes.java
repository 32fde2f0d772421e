package dev.mizan.ir.edge;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes of pages that somebody wrote by hand. */
public final class PageRoutes {

    private static final Pattern ROUTE = Pattern.compile("/|(/(:[A-Za-z_][A-Za-z0-9_]*|[A-Za-z0-9._~-]+))+/?");

    private PageRoutes() {}

    /**
     * What is wrong with a route of a page that shows a context, if anything.
     *
     * <pre>{@code
     * PageRoutes.problem(linked, "user", "/users/:id/");   // Optional["/users/:id/" names the param "id", which …]
     * }</pre>
     */
    public static Optional<String> problem(MizanIr linked, String context, String route) {
        List<String> names = linked.contexts().stream().map(ContextDef::name).toList();
        if (!names.contains(context)) {
            return Optional.of("there is no context \"" + context + "\"." + Suggestions.didYouMean(context, names));
        }
        if (!ROUTE.matcher(route).matches()) {
            return Optional.of(
                    "\"" + route + "\" is no path (expected: / and segments of letters, digits, \"-\", \"_\","
                            + " \".\", \"~\" or :param)");
        }
        List<String> params = linked.contexts().stream()
                .filter(each -> each.name().equals(context))
                .flatMap(each -> each.params().stream())
                .map(ContextDef.ContextParamDef::name)
                .toList();
        return Stream.of(route.split("/", -1))
                .filter(segment -> segment.startsWith(":"))
                .map(segment -> segment.substring(1))
                .filter(param -> !params.contains(param))
                .findFirst()
                .map(param -> "\"" + route + "\" names the param \"" + param + "\", which the context \"" + context
                        + "\" does not have (it has: " + params + ")." + Suggestions.didYouMean(param, params));
    }
}
