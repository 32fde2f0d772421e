package dev.mizan.runtime.dispatch;

import dev.mizan.ir.ContractHash;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server functions of an application and the contract they make together.
 *
 * <pre>{@code
 * FunctionRegistry registry = FunctionRegistry.discover(getClass().getClassLoader());
 * }</pre>
 */
public final class FunctionRegistry {

    private final List<FunctionSource> sources;
    private final List<FunctionBinding<?, ?, ?>> functions;
    private final MizanIr linked;
    private volatile @Nullable String contractHash;

    private FunctionRegistry(List<FunctionSource> sources, MizanIr linked) {
        this.sources = List.copyOf(sources);
        this.functions =
                sources.stream().flatMap(source -> source.functions().stream()).toList();
        this.linked = linked;
    }

    /**
     * Every function whose generated code {@code loader} sees.
     *
     * @throws dev.mizan.ir.IrException if their fragments make no contract
     * @throws java.util.ServiceConfigurationError if generated code cannot be loaded
     */
    public static FunctionRegistry discover(ClassLoader loader) {
        return of(ServiceLoader.load(FunctionSource.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Just these functions.
     *
     * @throws dev.mizan.ir.IrException if their fragments make no contract
     * @throws IllegalStateException if the fragment of a source is not beside it
     */
    public static FunctionRegistry of(List<FunctionSource> sources) {
        List<FunctionSource> sorted = sources.stream()
                .sorted(Comparator.comparing(FunctionSource::fragment))
                .toList();
        Set<String> read = new LinkedHashSet<>();
        List<Linker.Fragment> fragments = new ArrayList<>();
        for (FunctionSource source : sorted) {
            if (read.add(source.fragment())) {
                fragments.add(new Linker.Fragment(source.fragment(), KdlReader.read(source.fragment(), read(source))));
            }
        }
        return new FunctionRegistry(sorted, Linker.link(fragments));
    }

    private static String read(FunctionSource source) {
        try (InputStream in = source.getClass().getResourceAsStream("/" + source.fragment())) {
            if (in == null) {
                throw new IllegalStateException(source.fragment()
                        + ": not beside " + source.getClass().getName()
                        + " (expected: the resource that the annotation processor wrote with it)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(source.fragment(), e);
        }
    }

    /** The generated sources, sorted by the names of their fragments. */
    public List<FunctionSource> sources() {
        return sources;
    }

    /** The generated code of every function, sorted by the names of their fragments. */
    List<FunctionBinding<?, ?, ?>> functions() {
        return functions;
    }

    /** The linked document, server parts included. */
    public MizanIr linked() {
        return linked;
    }

    /** The {@link ContractHash} of what is served, worked out when it is first asked for and not at the start. */
    public String contractHash() {
        String known = contractHash;
        if (known == null) {
            known = ContractHash.of(linked);
            contractHash = known;
        }
        return known;
    }

    /** The contract that clients are emitted from. */
    public MizanIr contract() {
        return Linker.contract(linked);
    }
}
