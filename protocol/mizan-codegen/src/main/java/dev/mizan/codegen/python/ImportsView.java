package dev.mizan.codegen.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a module imports: from the standard library, from the runtime, from its neighbours. */
record ImportsView(
        boolean dataclasses,
        boolean datetime,
        boolean enumeration,
        boolean abc,
        boolean decimal,
        boolean typeAlias,
        boolean uuid,
        boolean deprecations,
        boolean privateWire,
        List<PythonIdentifier> runtime,
        List<PythonIdentifier> emitted,
        List<PythonIdentifier> local) {

    ImportsView {
        runtime = List.copyOf(runtime);
        emitted = List.copyOf(emitted);
        local = List.copyOf(local);
    }

    /** Starts with what annotations and defaults need. */
    static Builder of(Stream<Set<PythonImport>> needed) {
        return new Builder(needed);
    }

    boolean hasStandard() {
        return dataclasses || datetime || enumeration || abc || decimal || typeAlias || uuid;
    }

    boolean hasInstalled() {
        return hasRuntime() || hasEmitted() || privateWire || deprecations;
    }

    boolean hasEmitted() {
        return !emitted.isEmpty();
    }

    boolean hasRuntime() {
        return !runtime.isEmpty();
    }

    boolean hasLocal() {
        return !local.isEmpty();
    }

    /** Collects imports. */
    static final class Builder {

        private final Set<PythonImport> needed = new TreeSet<>();
        private final List<String> runtime = new ArrayList<>();
        private final List<String> emitted = new ArrayList<>();
        private final List<String> local = new ArrayList<>();
        private boolean dataclasses;
        private boolean enums;
        private boolean aliases;
        private boolean deprecations;
        private boolean privateWire;

        private Builder(Stream<Set<PythonImport>> needed) {
            needed.forEach(this.needed::addAll);
            runtime(this.needed.contains(PythonImport.JSON), "Json");
            runtime(this.needed.contains(PythonImport.WIRE), "wire");
            runtime(this.needed.contains(PythonImport.OMITTED), "OMITTED", "Omitted");
        }

        Builder dataclasses(boolean some) {
            dataclasses = some;
            return this;
        }

        Builder enums(boolean some) {
            enums = some;
            return this;
        }

        Builder aliases(boolean some) {
            aliases = some;
            return this;
        }

        Builder deprecations(boolean some) {
            deprecations = some;
            return this;
        }

        /** The codecs of the runtime under a name that no parameter has. */
        Builder privateWire(boolean some) {
            privateWire = some;
            return this;
        }

        /** Names of the runtime that are for emitted code alone, if they are needed. */
        Builder emitted(boolean some, String... names) {
            if (some) {
                emitted.addAll(List.of(names));
            }
            return this;
        }

        /** Names of the runtime, if they are needed. */
        Builder runtime(boolean some, String... names) {
            if (some) {
                runtime.addAll(List.of(names));
            }
            return this;
        }

        /** Neighbouring modules, if they are needed. */
        Builder local(boolean some, String... names) {
            if (some) {
                local.addAll(List.of(names));
            }
            return this;
        }

        ImportsView build() {
            return new ImportsView(
                    dataclasses,
                    needed.contains(PythonImport.DATETIME),
                    enums,
                    needed.contains(PythonImport.ABC),
                    needed.contains(PythonImport.DECIMAL),
                    aliases,
                    needed.contains(PythonImport.UUID),
                    deprecations,
                    privateWire,
                    sorted(runtime),
                    sorted(emitted),
                    sorted(local));
        }

        private static List<PythonIdentifier> sorted(List<String> names) {
            return names.stream()
                    .distinct()
                    .sorted(ImportOrder.IMPORTED)
                    .map(PythonIdentifier::new)
                    .toList();
        }
    }
}
