package dev.mizan.processor.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The types that the adapter on the class path knows.
 *
 * @param views the framework's response types: a function that returns one is a view
 * @param injectables types of parameters that the adapter fills in
 * @param composites the factory of each type of parameter that is made of several arguments
 * @param foreign the beginnings of the names of the framework's own annotations of parameters
 */
record Adapters(Set<String> views, Set<String> injectables, Map<String, Factory> composites, Set<String> foreign) {

    private static final Set<String> ALWAYS_INJECTABLE =
            Set.of(Vocabulary.IDENTITY, "java.util.Locale", "java.security.Principal");
    private static final String COMPOSITE = "composite.";

    Adapters {
        views = Set.copyOf(views);
        composites = Map.copyOf(composites);
        foreign = Set.copyOf(foreign);
        TreeSet<String> all = new TreeSet<>(injectables);
        all.addAll(ALWAYS_INJECTABLE);
        injectables = Set.copyOf(all);
    }

    /** A static method that makes a parameter of several arguments. */
    record Factory(String type, String method) {}

    static final Adapters NONE = new Adapters(Set.of(), Set.of(), Map.of(), Set.of());

    static Adapters of(Properties properties) {
        Map<String, Factory> composites = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(COMPOSITE)) {
                factory(properties.getProperty(key))
                        .ifPresent(factory -> composites.put(key.substring(COMPOSITE.length()), factory));
            }
        }
        return new Adapters(
                names(properties.getProperty("view", "")),
                names(properties.getProperty("inject", "")),
                composites,
                names(properties.getProperty("foreign", "")));
    }

    private static Set<String> names(String list) {
        List<String> names = Arrays.asList(list.split(","));
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Optional<Factory> factory(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? Optional.empty()
                : Optional.of(new Factory(
                        text.substring(0, hash).strip(),
                        text.substring(hash + 1).strip()));
    }
}
