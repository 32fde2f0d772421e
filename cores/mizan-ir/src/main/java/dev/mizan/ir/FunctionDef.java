package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * A server function.
 *
 * @param name the wire name
 * @param doc the Javadoc's text
 * @param deprecated why it is deprecated
 * @param camel the name emitted clients use
 * @param transport what emitted clients prefer
 * @param input the params in declaration order
 * @param output what it answers
 * @param contexts the contexts it is a member of, sorted
 * @param affects what it makes stale
 * @param merges the slots its result goes into
 * @param errors the codes of its typed errors, sorted
 * @param form the part it plays in a form, if any
 * @param server what only the server and its tools need; absent in a bare contract
 */
public record FunctionDef(
        String name,
        Optional<String> doc,
        Optional<String> deprecated,
        String camel,
        Transport transport,
        List<ParamDef> input,
        Output output,
        List<String> contexts,
        List<AffectsDef> affects,
        List<MergeDef> merges,
        List<String> errors,
        Optional<FormRole> form,
        Optional<ServerDef> server) {

    public FunctionDef {
        input = List.copyOf(input);
        contexts = List.copyOf(contexts);
        affects = List.copyOf(affects);
        merges = List.copyOf(merges);
        errors = List.copyOf(errors);
    }

    /** Whether the function changes something: it affects a context or merges into one. */
    public boolean mutation() {
        return !affects.isEmpty() || !merges.isEmpty();
    }

    /** Whether the function is part of the contract that clients see. */
    public boolean callable() {
        return server.map(ServerDef::callable).orElse(true);
    }

    FunctionDef with(List<AffectsDef> newAffects, List<MergeDef> newMerges, Optional<ServerDef> newServer) {
        return new FunctionDef(
                name,
                doc,
                deprecated,
                camel,
                transport,
                input,
                output,
                contexts,
                newAffects,
                newMerges,
                errors,
                form,
                newServer);
    }

    /** What emitted clients prefer to call the function over. */
    public enum Transport {
        HTTP,
        WEBSOCKET
    }

    /** What a function answers. */
    public sealed interface Output {
        /** A value. */
        record Value(ShapeDef shape) implements Output {}

        /** Nothing; {@code null} on the wire. */
        record Nothing() implements Output {}

        /** A typed download. */
        record Stream() implements Output {}
    }

    /** The part a function plays in a form. */
    public record FormRole(String form, Role role) {
        /** The three functions of a form. */
        public enum Role {
            SCHEMA,
            VALIDATE,
            SUBMIT
        }
    }
}
