package dev.mizan.ir.edge;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.ServerDef;
import dev.mizan.ir.ServerDef.RouteDef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the edge manifest: which URLs belong to which context, who may share their answers, and what makes them stale.
 *
 * <pre>{@code
 * String json = EdgeManifestWriter.write(linked, "/api/mizan", Map.of("user", List.of("/users/:user_id/")));
 * }</pre>
 *
 * <p>The same contract gives the same bytes: members sorted by code point, two spaces per level, one newline behind.
 * A contract without server parts does not say who may share what, so ask for those parts first.
 */
public final class EdgeManifestWriter {

    private static final int VERSION = 1;

    private final MizanIr linked;
    private final String baseUrl;
    private final Map<String, List<String>> viewUrls;

    private EdgeManifestWriter(MizanIr linked, String baseUrl, Map<String, List<String>> viewUrls) {
        this.linked = linked;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
        this.viewUrls = viewUrls;
    }

    /**
     * The manifest of a linked document with its server parts.
     *
     * @param baseUrl where the endpoints are, such as {@code /api/mizan}
     * @param viewUrls routes of pages that the contract does not know, by context
     */
    public static String write(MizanIr linked, String baseUrl, Map<String, List<String>> viewUrls) {
        EdgeManifestWriter writer = new EdgeManifestWriter(linked, baseUrl, viewUrls);
        return EdgeJson.write(writer.manifest());
    }

    private Map<String, Object> manifest() {
        SortedMap<String, Object> contexts = sorted();
        linked.contexts().forEach(context -> contexts.put(context.name(), context(context)));
        SortedMap<String, Object> mutations = sorted();
        linked.functions().stream()
                .filter(FunctionDef::mutation)
                .forEach(function -> mutations.put(function.name(), mutation(function)));
        return Map.of("contexts", contexts, "mutations", mutations, "version", VERSION);
    }

    private static SortedMap<String, Object> sorted() {
        return new TreeMap<>(CodePoints.ORDER);
    }

    private Map<String, Object> context(ContextDef context) {
        List<FunctionDef> functions = linked.functions().stream()
                .filter(function -> function.contexts().contains(context.name()))
                .toList();
        List<ServerDef> servers =
                functions.stream().map(EdgeManifestWriter::server).toList();
        boolean personal = servers.stream().anyMatch(EdgeManifestWriter::isPersonal);
        boolean same =
                !personal && servers.stream().allMatch(server -> server.uses().isEmpty());
        SortedMap<String, Object> out = sorted();
        out.put("cache", cache(servers));
        out.put("endpoints", List.of(baseUrl + "/ctx/" + context.name() + "/"));
        out.put(
                "functions",
                functions.stream().map(EdgeManifestWriter::function).toList());
        out.put("page_routes", pageRoutes(context.name(), servers));
        out.put(
                "params",
                context.params().stream().map(ContextDef.ContextParamDef::name).toList());
        out.put("render_strategy", same ? "psr" : "dynamic_cached");
        out.put("rev", servers.stream().mapToInt(ServerDef::rev).max().orElse(0));
        out.put("user_scoped", personal);
        return out;
    }

    private static ServerDef server(FunctionDef function) {
        return function.server().orElse(ServerDef.DEFAULT);
    }

    /** Whether callers get different answers: a language alone makes no difference between them. */
    private static boolean isPersonal(ServerDef server) {
        return server.auth() != ServerDef.Auth.PUBLIC
                || !server.roles().isEmpty()
                || server.guard().isPresent()
                || server.uses().stream().anyMatch(use -> !use.equals("locale"));
    }

    /** The shortest time that a member allows: seconds, {@code false} for never, {@code true} until it is stale. */
    private static Object cache(List<ServerDef> servers) {
        int seconds = servers.stream()
                .mapToInt(ServerDef::cacheSeconds)
                .filter(each -> each != ServerDef.CACHE_UNTIL_INVALIDATED)
                .min()
                .orElse(ServerDef.CACHE_UNTIL_INVALIDATED);
        return switch (seconds) {
            case ServerDef.CACHE_UNTIL_INVALIDATED -> true;
            case 0 -> false;
            default -> seconds;
        };
    }

    private static Map<String, Object> function(FunctionDef function) {
        ServerDef server = server(function);
        SortedMap<String, Object> out = sorted();
        out.put("methods", server.route().map(RouteDef::methods).orElse(List.of()));
        out.put("name", function.name());
        out.put("path", server.view() ? "view" : "rpc");
        out.put("route", route(server));
        return out;
    }

    private static Object route(ServerDef server) {
        return server.route().<Object>map(RouteDef::path).orElse(EdgeJson.NULL);
    }

    private Collection<String> pageRoutes(String context, List<ServerDef> servers) {
        Stream<String> own = servers.stream()
                .filter(ServerDef::view)
                .flatMap(server -> server.route().stream())
                .filter(route -> route.methods().contains("GET"))
                .map(RouteDef::path);
        return distinct(Stream.concat(own, viewUrls.getOrDefault(context, List.of()).stream()));
    }

    private static SortedSet<String> distinct(Stream<String> names) {
        return names.collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
    }

    private static Map<String, Object> mutation(FunctionDef function) {
        ServerDef server = server(function);
        SortedMap<String, Object> scoped = sorted();
        for (MergeDef merge : function.merges()) {
            scoped.putIfAbsent(merge.context(), merge.params());
        }
        for (AffectsDef affects : function.affects()) {
            scoped.putIfAbsent(affects.context(), affects.params());
        }
        Stream<String> named =
                function.affects().stream().map(affects -> affects.function().orElse(affects.context()));
        SortedMap<String, Object> out = sorted();
        out.put(
                "affects",
                distinct(Stream.concat(named, function.merges().stream().map(MergeDef::context))));
        out.put("auto_scoped_params", scoped);
        out.put("internal", server.internal());
        out.put("route", route(server));
        return out;
    }
}
