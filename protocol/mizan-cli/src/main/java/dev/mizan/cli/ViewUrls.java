package dev.mizan.cli;

import dev.mizan.ir.CodePoints;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.edge.PageRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code [manifest.view_urls]}: routes of pages that the contract does not know.
 *
 * @param all each with its place
 */
record ViewUrls(List<ViewUrl> all) {

    ViewUrls {
        all = List.copyOf(all);
    }

    /**
     * A route.
     *
     * @param place where it stands, as problems begin
     * @param context the context that the page shows
     * @param route such as {@code /users/:user_id/}
     */
    record ViewUrl(String place, String context, String route) {}

    static ViewUrls read(TomlSection root) {
        List<ViewUrl> urls = new ArrayList<>();
        root.table("manifest").ifPresent(manifest -> {
            manifest.refuseUnknown(java.util.Set.of("view_urls"));
            manifest.table("view_urls").ifPresent(table -> {
                for (String context : table.keys()) {
                    List<String> routes = table.requiredStrings(context, "a list of routes such as [\"/users/:id/\"]");
                    for (int i = 0; i < routes.size(); i++) {
                        urls.add(new ViewUrl(table.at(context, i), context, routes.get(i)));
                    }
                }
            });
        });
        return new ViewUrls(urls);
    }

    /**
     * The routes by context.
     *
     * @throws InputException if a context or param is none of the contract's, with every problem
     */
    Map<String, List<String>> checked(MizanIr contract) throws InputException {
        List<String> problems = all.stream()
                .flatMap(url -> PageRoutes.problem(contract, url.context(), url.route())
                        .map(problem -> url.place() + "manifest.view_urls: " + problem)
                        .stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        Map<String, List<String>> byContext = new TreeMap<>(CodePoints.ORDER);
        all.forEach(url -> byContext
                .computeIfAbsent(url.context(), name -> new ArrayList<>())
                .add(url.route()));
        return byContext;
    }
}
