package dev.mizan.ir;

/** Reads a document; refuses what it does not know, with line and column. */
public final class KdlReader {

    private KdlReader() {}

    /**
     * The document in {@code text}.
     *
     * @param source what to call it in problems
     * @throws IrException if anything in it is not of the grammar
     */
    public static MizanIr read(String source, String text) {
        throw new UnsupportedOperationException("being written");
    }
}
