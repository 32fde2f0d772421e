package dev.mizan.runtime.dispatch;

import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.spi.FunctionSource;
import java.util.List;

/** The server functions of an application and the contract they make together. */
public final class FunctionRegistry {

    private final List<FunctionSource> sources;
    private final MizanIr linked;

    private FunctionRegistry(List<FunctionSource> sources, MizanIr linked) {
        this.sources = List.copyOf(sources);
        this.linked = linked;
    }

    /**
     * Every function whose generated code {@code loader} sees.
     *
     * @throws dev.mizan.ir.IrException if their fragments make no contract
     */
    public static FunctionRegistry discover(ClassLoader loader) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Just these functions.
     *
     * @throws dev.mizan.ir.IrException if their fragments make no contract
     */
    public static FunctionRegistry of(List<FunctionSource> sources) {
        throw new UnsupportedOperationException("being written");
    }

    /** The generated sources. */
    public List<FunctionSource> sources() {
        return sources;
    }

    /** The linked document, server parts included. */
    public MizanIr linked() {
        return linked;
    }

    /** The contract that clients are emitted from. */
    public MizanIr contract() {
        return Linker.contract(linked);
    }
}
