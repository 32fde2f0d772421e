package dev.mizan.ir;

/**
 * Writes a document canonically: equal documents give equal bytes, in whatever order their groups were put together.
 *
 * <pre>{@code
 * Files.writeString(path, KdlWriter.write(ir));    // UTF-8
 * }</pre>
 */
public final class KdlWriter {

    private KdlWriter() {}

    /**
     * The whole document, {@code server} children included where functions have them; the empty text for an empty
     * document.
     *
     * @throws IllegalArgumentException if a text in it is no Unicode text (half a surrogate pair)
     */
    public static String write(MizanIr ir) {
        return KdlPrinter.print(IrNodes.of(ir.canonical()));
    }
}
