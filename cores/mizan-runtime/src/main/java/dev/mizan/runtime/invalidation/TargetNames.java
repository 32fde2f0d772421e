package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.json.JsonName;

/** The members of a target in an answer's body. */
final class TargetNames {

    static final JsonName CONTEXT = JsonName.of("context");
    static final JsonName FUNCTION = JsonName.of("function");
    static final JsonName PARAMS = JsonName.of("params");

    private TargetNames() {}
}
