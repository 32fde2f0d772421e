package dev.mizan.ir;

/** Writes a document canonically: equal documents give equal bytes. */
public final class KdlWriter {

    private KdlWriter() {}

    /** The whole document, {@code server} children included where functions have them. */
    public static String write(MizanIr ir) {
        throw new UnsupportedOperationException("being written");
    }
}
