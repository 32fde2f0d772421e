package dev.mizan.afi.board.faults;

import dev.mizan.wire.WireResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that an adapter could do wrong.
 *
 * @param name what it does, in kebab case
 * @param capability the capability of the board that is broken with it
 * @param part what the report of a case has to name: {@code status}, {@code header Allow}, {@code body}
 * @param cases the cases that have to find it
 * @param spoiling how it is done
 */
record Fault(String name, String capability, String part, List<String> cases, Spoiling spoiling) {

    static final String INVALIDATE = "X-Mizan-Invalidate";

    Fault {
        cases = List.copyOf(cases);
    }

    /** Stands between a case and the server. */
    @FunctionalInterface
    interface Spoiling {
        WireResponse exchange(Request request, Server server) throws IOException;
    }

    /** The server as it is. */
    @FunctionalInterface
    interface Server {
        WireResponse answer(Request request) throws IOException;
    }

    /** Spoils requests. */
    static Fault before(String name, String capability, String part, String found, UnaryOperator<Request> change) {
        return new Fault(
                name, capability, part, List.of(found), (request, server) -> server.answer(change.apply(request)));
    }

    /** Spoils answers. */
    static Fault after(String name, String capability, String part, String found, UnaryOperator<WireResponse> change) {
        return new Fault(
                name, capability, part, List.of(found), (request, server) -> change.apply(server.answer(request)));
    }

    /** Spoils the text of answers. */
    static Fault text(String name, String capability, String found, UnaryOperator<String> change) {
        return after(name, capability, "body", found, answer -> Answer.body(answer, change));
    }

    @Override
    public String toString() {
        return name;
    }
}
