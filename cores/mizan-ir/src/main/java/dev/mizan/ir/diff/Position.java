package dev.mizan.ir.diff;

/** Where a value travels. */
enum Position {
    /** In a body from client to server, which decodes it strictly. */
    REQUEST,
    /** In a query from client to server: scalars are text, an absent list is empty. */
    QUERY,
    /** From server to client, which relies on every member it knows and overlooks the others. */
    ANSWER
}
