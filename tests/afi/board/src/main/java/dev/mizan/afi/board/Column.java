package dev.mizan.afi.board;

/**
 * An adapter on the board.
 *
 * @param adapter its folder below {@code tests/afi}
 * @param title what stands above its column
 * @param reach how it is reached
 */
record Column(String adapter, String title, Reach reach) {

    /** How an adapter is reached, which decides what applies to it. */
    enum Reach {
        HTTP,
        IPC
    }
}
