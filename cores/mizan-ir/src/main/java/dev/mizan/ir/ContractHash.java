package dev.mizan.ir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint by which a client and a server tell whether they speak of one contract.
 *
 * <pre>{@code
 * String hash = ContractHash.of(Linker.link(fragments));    // 64 lower-case hex digits
 * }</pre>
 */
public final class ContractHash {

    private ContractHash() {}

    /** SHA-256 in lower-case hex over the UTF-8 bytes of {@code linked}'s {@linkplain Linker#contract contract}. */
    public static String of(MizanIr linked) {
        return sha256(KdlWriter.write(Linker.contract(linked)));
    }

    /** The same over the part of a contract that says what the bundles of {@code context} look like. */
    static String ofContext(MizanIr linked, ContextDef context, List<FunctionDef> members) {
        return sha256(KdlWriter.write(Linker.contract(
                new MizanIr(linked.types(), members, List.of(context), List.of(), List.of(), List.of()))));
    }

    private static String sha256(String document) {
        try {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", missing);
        }
    }
}
