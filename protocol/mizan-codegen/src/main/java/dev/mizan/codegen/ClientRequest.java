package dev.mizan.codegen;

import dev.mizan.ir.Suggestions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to emit into one folder.
 *
 * <pre>{@code
 * new ClientRequest(List.of("react"), Optional.empty());
 * new ClientRequest(List.of("python"), Optional.of("petclinic_api"));
 * }</pre>
 *
 * @param targets the words of {@link Targets#NAMES}, all of one language, in the order of preference; none is
 *     {@code stage1}
 * @param packageName what a Python package, Rust crate or Java package is called; nothing means nothing to TypeScript
 */
public record ClientRequest(List<String> targets, Optional<String> packageName) {

    /** A request for targets without a package. */
    public static ClientRequest of(String... targets) {
        return new ClientRequest(List.of(targets), Optional.empty());
    }

    /** A copy that nobody changes. */
    public ClientRequest {
        targets = List.copyOf(targets);
    }

    /**
     * Everything that is wrong with the request, a sentence each; empty if it can be served.
     *
     * <p>{@link ClientGenerator#generate} refuses with the same sentences.
     */
    public List<String> problems() {
        List<String> unknown = targets.stream()
                .filter(target -> Targets.language(target).isEmpty())
                .map(ClientRequest::unknown)
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        Set<Language> languages = targets.stream()
                .map(target -> Targets.language(target).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
        if (languages.size() > 1) {
            return List.of("the targets " + String.join(", ", targets) + " are of "
                    + languages.stream().map(Language::shown).collect(Collectors.joining(" and "))
                    + ", which do not share a folder. Give each language a client of its own.");
        }
        if (packageName.isEmpty() && !languages.isEmpty() && !languages.contains(Language.TYPESCRIPT)) {
            return List.of("a client in " + languages.iterator().next().shown() + " needs the name of its package.");
        }
        return List.of();
    }

    private static String unknown(String target) {
        return "unknown target \"" + target + "\" (expected: one of " + String.join(", ", Targets.NAMES) + ")."
                + Suggestions.didYouMean(target, Targets.NAMES);
    }
}
