package dev.mizan.runtime.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of an own route, such as {@code /profile/:user_id/}, taken apart.
 *
 * @param segments its parts; those that begin with a colon take any text
 */
record RoutePath(List<String> segments) {

    /** The more specific first: at the first difference a text stands before a param. */
    static final Comparator<RoutePath> SPECIFIC_FIRST = RoutePath::compare;

    static RoutePath of(String path) {
        return new RoutePath(split(path));
    }

    /** The parts of a path, which are the same with a slash at the end and without. */
    private static List<String> split(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        if (parts.size() > 1 && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts;
    }

    /** The params of {@code path}, percent-decoded; empty if it is another path, or cannot be read. */
    Optional<Map<String, String>> match(String path) {
        List<String> parts = split(path);
        if (parts.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String segment = segments.get(i);
            String part = PercentText.decode(parts.get(i), false);
            if (part == null || !(isParam(segment) ? !part.isEmpty() : part.equals(segment))) {
                return Optional.empty();
            }
            if (isParam(segment)) {
                params.put(segment.substring(1), part);
            }
        }
        return Optional.of(params);
    }

    private static boolean isParam(String segment) {
        return segment.startsWith(":");
    }

    private static int compare(RoutePath a, RoutePath b) {
        for (int i = 0; i < Math.min(a.segments.size(), b.segments.size()); i++) {
            boolean param = isParam(a.segments.get(i));
            if (param != isParam(b.segments.get(i))) {
                return param ? 1 : -1;
            }
        }
        return a.segments.size() - b.segments.size();
    }
}
