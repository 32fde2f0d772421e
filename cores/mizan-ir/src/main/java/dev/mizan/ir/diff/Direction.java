package dev.mizan.ir.diff;

/** Who meets whom. */
enum Direction {
    OLD_CLIENT_NEW_SERVER("An older client", "the newer server"),
    NEW_CLIENT_OLD_SERVER("A newer client", "the older server"),
    OLD_CODE_NEW_CLIENT("Code written for the older client", "the newer client");

    private final String client;
    private final String server;

    Direction(String client, String server) {
        this.client = client;
        this.server = server;
    }

    /** The side that asks, as the subject of a sentence. */
    String client() {
        return client;
    }

    /** The side that answers, within a sentence. */
    String server() {
        return server;
    }

    /** The side that answers, as the subject of a sentence. */
    String serverFirst() {
        return "T" + server.substring(1);
    }

    /** Whether the question is only what compiles. */
    boolean code() {
        return this == OLD_CODE_NEW_CLIENT;
    }

    /** Whether the asking side has the older contract. */
    boolean olderAsks() {
        return this != NEW_CLIENT_OLD_SERVER;
    }
}
