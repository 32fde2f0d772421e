package dev.mizan.springboot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The application's controllers, as far as their paths compete with own routes. */
final class SpringControllers {

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private volatile @Nullable List<RequestMappingInfo> known;

    /** The controllers of {@code mappings}, looked at when the first request asks. */
    SpringControllers(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether a controller takes {@code method} of {@code path} by a pattern more specific than {@code other}. */
    boolean take(PathContainer path, String method, PathPattern other) {
        return known().stream()
                .filter(info -> answers(info.getMethodsCondition().getMethods(), method))
                .flatMap(SpringControllers::patterns)
                .anyMatch(pattern -> pattern.compareTo(other) < 0 && pattern.matches(path));
    }

    /** Whether a controller has {@code path}, for whatever method. */
    boolean have(PathContainer path) {
        return known().stream().flatMap(SpringControllers::patterns).anyMatch(pattern -> pattern.matches(path));
    }

    private List<RequestMappingInfo> known() {
        List<RequestMappingInfo> found = known;
        if (found == null) {
            found = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .toList();
            known = found;
        }
        return found;
    }

    private static boolean answers(Set<RequestMethod> methods, String method) {
        return methods.isEmpty()
                || methods.stream()
                        .anyMatch(each ->
                                each.name().equals(method) || each == RequestMethod.GET && method.equals("HEAD"));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        return Optional.ofNullable(info.getPathPatternsCondition())
                .map(PathPatternsRequestCondition::getPatterns)
                .stream()
                .flatMap(Set::stream);
    }
}
