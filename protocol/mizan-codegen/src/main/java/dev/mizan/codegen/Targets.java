package dev.mizan.codegen;

import dev.mizan.codegen.java.JavaTarget;
import dev.mizan.codegen.python.PythonTarget;
import dev.mizan.codegen.react.ReactTarget;
import dev.mizan.codegen.rust.RustTarget;
import dev.mizan.codegen.svelte.SvelteTarget;
import dev.mizan.codegen.vue.VueTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The targets there are. A new one joins by a line in this list. */
public final class Targets {

    /** The framework-free TypeScript that every other TypeScript target stands on; it is always emitted. */
    public static final String STAGE1 = "stage1";

    /** The targets beside {@code stage1}. */
    private static final List<Target> ALL = List.of(
            new JavaTarget(),
            new PythonTarget(),
            new ReactTarget(),
            new RustTarget(),
            new SvelteTarget(),
            new VueTarget());

    /** Their words in {@code mizan.toml}, sorted. */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of(STAGE1), ALL.stream().map(Target::name))
            .sorted()
            .toList();

    private Targets() {}

    /** The language of the target with that word. */
    static Optional<Language> language(String name) {
        return name.equals(STAGE1)
                ? Optional.of(Language.TYPESCRIPT)
                : named(name).map(Target::language);
    }

    /** The target with that word, other than {@code stage1}. */
    static Optional<Target> named(String name) {
        return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
    }
}
