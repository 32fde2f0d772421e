package dev.mizan.ir;

import java.util.List;

/**
 * Reads a document; refuses what it does not know, all of it at once and each with line and column.
 *
 * <p>Any KDL 2 is read, whatever its layout: comments, raw and multi-line strings, numbers in any base. Groups and
 * children may stand in any order; {@link KdlWriter} puts them into the one that the contract has.
 *
 * <pre>{@code
 * MizanIr fragment = KdlReader.read(file.toString(), Files.readString(file));
 * MizanIr contract = KdlReader.readContract("mizan.kdl", text);
 * }</pre>
 */
public final class KdlReader {

    private KdlReader() {}

    /**
     * The document in {@code text}: the fragment of a class, or any other. It must carry every type it refers to;
     * functions, contexts, forms and errors may be those of other fragments.
     *
     * @param source what to call it in problems
     * @throws IrException if anything in it is not of the grammar
     */
    public static MizanIr read(String source, String text) {
        return read(source, text, true);
    }

    /**
     * The contract in {@code text}: a whole document, which refers to nothing outside itself and has no part that is
     * only the server's.
     *
     * @param source what to call it in problems
     * @throws IrException if anything in it is not of the grammar
     */
    public static MizanIr readContract(String source, String text) {
        return read(source, text, false);
    }

    private static MizanIr read(String source, String text, boolean fragment) {
        ProblemLog problems = new ProblemLog(source);
        List<KdlNode> nodes = KdlParser.parse(text, problems);
        problems.throwIfAny();
        MizanIr ir = IrBinder.bind(nodes, problems, fragment);
        problems.throwIfAny();
        return ir;
    }
}
