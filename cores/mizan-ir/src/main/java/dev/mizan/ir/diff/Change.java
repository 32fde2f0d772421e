package dev.mizan.ir.diff;

/**
 * One difference between two contracts.
 *
 * <pre>{@code
 * for (Change change : ContractDiff.between(older, newer)) {
 *     if (!change.oldClientNewServer().compatible()) {
 *         out.println(change.path() + ": " + change.oldClientNewServer().reason());
 *     }
 * }
 * }</pre>
 *
 * @param path where, in the words of the document: {@code type "Order" field "total"}
 * @param kind what sort of change
 * @param description what changed, as one sentence
 * @param oldClientNewServer what happens on the wire to a client emitted from the older contract when the server
 *     already has the newer one
 * @param newClientOldServer what happens on the wire to a client emitted from the newer contract while the server still
 *     has the older one
 * @param oldCodeNewClient what happens to code that was written against the older client when the client is emitted
 *     anew: whether it still compiles, in every language that clients are emitted in
 */
public record Change(
        String path,
        ChangeKind kind,
        String description,
        Verdict oldClientNewServer,
        Verdict newClientOldServer,
        Verdict oldCodeNewClient) {

    /** Whether it breaks on the wire in at least one direction. */
    public boolean breaksOnTheWire() {
        return !oldClientNewServer.compatible() || !newClientOldServer.compatible();
    }

    /**
     * What follows from a change for one direction.
     *
     * @param compatible whether nothing breaks
     * @param reason why, as one sentence
     */
    public record Verdict(boolean compatible, String reason) {

        /** The verdict that nothing breaks. */
        public static Verdict compatible(String reason) {
            return new Verdict(true, reason);
        }

        /** The verdict that something breaks. */
        public static Verdict breaking(String reason) {
            return new Verdict(false, reason);
        }

        /** {@code compatible} or {@code breaking}. */
        public String word() {
            return compatible ? "compatible" : "breaking";
        }
    }
}
