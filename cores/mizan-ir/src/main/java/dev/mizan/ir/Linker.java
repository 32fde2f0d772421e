package dev.mizan.ir;

import java.util.List;

/** Makes one document of the fragments of many classes and modules, and runs the rules that span them. */
public final class Linker {

    private Linker() {}

    /**
     * A named fragment.
     *
     * @param source what to call it in problems
     * @param ir its content
     */
    public record Fragment(String source, MizanIr ir) {}

    /**
     * The document that all fragments make together: types and contexts united, merge slots decided, nothing
     * dangling.
     *
     * @throws IrException with every problem found
     */
    public static MizanIr link(List<Fragment> fragments) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * The contract of a linked document: without view and internal functions, {@code server} parts and types that
     * nothing public reaches.
     */
    public static MizanIr contract(MizanIr linked) {
        throw new UnsupportedOperationException("being written");
    }
}
