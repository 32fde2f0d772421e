package dev.mizan.ir.diff;

/** The sorts of changes, in the order of the grammar. */
public enum ChangeKind {
    /** A type that nothing older has. */
    TYPE_ADDED,
    /** A type that nothing newer has. */
    TYPE_REMOVED,
    /** A struct, enum or alias that is another of the three now. */
    TYPE_KIND,
    /** A field that only the newer struct has. */
    FIELD_ADDED,
    /** A field that only the older struct has. */
    FIELD_REMOVED,
    /** The same fields in another order. */
    FIELD_ORDER,
    /** A value that only the newer enum has. */
    VALUE_ADDED,
    /** A value that only the older enum has. */
    VALUE_REMOVED,
    /** The same values in another order. */
    VALUE_ORDER,
    /** A case that only the newer union has. */
    CASE_ADDED,
    /** A case that only the older union has. */
    CASE_REMOVED,
    /** The member that tells the cases of a union apart. */
    DISCRIMINATOR,
    /** What a field, param, alias, case, output, channel, form or error holds. */
    SHAPE,
    /** What the server takes for a value that was left out. */
    DEFAULT,
    /** Whether a param must be given, where neither type nor default says so: one of a context, by its members. */
    REQUIRED,
    /** What the server demands of a value. */
    CONSTRAINT,
    /** How large, how many and of what kind uploads may be. */
    UPLOAD_LIMITS,
    /** The documentation. */
    DOC,
    /** Whether and why something is deprecated. */
    DEPRECATED,
    /** A function that only the newer contract has. */
    FUNCTION_ADDED,
    /** A function that only the older contract has. */
    FUNCTION_REMOVED,
    /** What emitted clients prefer to call a function over. */
    TRANSPORT,
    /** A param that only the newer function, context or channel has. */
    PARAM_ADDED,
    /** A param that only the older function, context or channel has. */
    PARAM_REMOVED,
    /** The same params in another order. */
    PARAM_ORDER,
    /** A value, nothing or a stream that is another of the three now. */
    OUTPUT,
    /** A context or function that a mutation makes stale now. */
    AFFECTS_ADDED,
    /** A context or function that a mutation does not make stale any more. */
    AFFECTS_REMOVED,
    /** The params, and with them the tier, by which a mutation narrows what becomes stale. */
    AFFECTS_TIER,
    /** A slot that a mutation's result goes into now. */
    MERGE_ADDED,
    /** A slot that a mutation's result does not go into any more. */
    MERGE_REMOVED,
    /** How a result goes into a slot, by which key, narrowed by what. */
    MERGE,
    /** An error that a function may end with now. */
    FUNCTION_ERROR_ADDED,
    /** An error that a function does not end with any more. */
    FUNCTION_ERROR_REMOVED,
    /** The part a function plays in a form. */
    FORM_ROLE,
    /** A context that only the newer contract has. */
    CONTEXT_ADDED,
    /** A context that only the older contract has. */
    CONTEXT_REMOVED,
    /** A function that is a member of a context now. */
    MEMBER_ADDED,
    /** A function that is no member of a context any more. */
    MEMBER_REMOVED,
    /** Which members take a param of a context. */
    SHARED_BY,
    /** A channel that only the newer contract has. */
    CHANNEL_ADDED,
    /** A channel that only the older contract has. */
    CHANNEL_REMOVED,
    /** Something that a channel sends or receives now and did not. */
    DIRECTION_ADDED,
    /** Something that a channel does not send or receive any more. */
    DIRECTION_REMOVED,
    /** A form that only the newer contract has. */
    FORM_ADDED,
    /** A form that only the older contract has. */
    FORM_REMOVED,
    /** An error that only the newer contract has. */
    ERROR_ADDED,
    /** An error that only the older contract has. */
    ERROR_REMOVED,
    /** The HTTP status of an error. */
    STATUS,
    /** Details that an error carries now and did not. */
    DETAILS_ADDED,
    /** Details that an error does not carry any more. */
    DETAILS_REMOVED
}
