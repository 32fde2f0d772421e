package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.CsrfProtection.Csrf;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET session/}: says which contract is served and how the CSRF token travels. */
record SessionEndpoint(FunctionRegistry registry, CsrfProtection csrf) implements Endpoint {

    private static final int PROTOCOL = 1;

    @Override
    public String allow() {
        return "GET, HEAD";
    }

    @Override
    public boolean answers(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public Reply answer(Exchange exchange, Caller caller) {
        Optional<Csrf> token = csrf.begin(exchange);
        Reply.Content answer = Envelope.ok(JsonWriter.bytes(out -> {
            out.startObject();
            out.name("contract");
            out.string(registry.contractHash());
            out.name("csrf");
            token.ifPresentOrElse(present -> write(present, out), out::nothing);
            out.name("protocol");
            out.integer(PROTOCOL);
            out.endObject();
        }));
        return token.flatMap(Csrf::setCookie)
                .map(cookie -> Envelope.with(answer, Map.of("Set-Cookie", List.of(cookie))))
                .orElse(answer);
    }

    private static void write(Csrf token, JsonWriter out) {
        out.startObject();
        out.name("cookie");
        out.string(token.cookie());
        out.name("header");
        out.string(token.header());
        out.endObject();
    }
}
