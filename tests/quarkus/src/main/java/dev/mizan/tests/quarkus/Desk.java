package dev.mizan.tests.quarkus;

import dev.mizan.annotations.Client;
import dev.mizan.annotations.Identity;
import dev.mizan.annotations.MizanContext;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** Functions that use what Quarkus gives them. Who looks up the caller declares it; the others would see nobody. */
@ApplicationScoped
public class Desk {

    /** For those who are signed in, as the application's configuration says. */
    @MizanContext("secret")
    public record SecretContext() {}

    /** For nobody, as the application's configuration says. */
    @MizanContext("closed")
    public record ClosedContext() {}

    /** What is side by side. */
    @MizanContext(value = "sides", parallel = true)
    public record SidesContext() {}

    private final SecurityIdentity injected;
    private final Ticket ticket;

    Desk(SecurityIdentity injected, Ticket ticket) {
        this.injected = injected;
        this.ticket = ticket;
    }

    /** How a call was seen. */
    public record Seen(String path, String language, String thread, String injected) {}

    /** Tells how it was called. */
    @Client
    public Seen seen(RoutingContext context, Locale locale) {
        String thread = Thread.currentThread().isVirtual() ? "virtual" : "worker";
        return new Seen(String.valueOf(context.request().path()), locale.getLanguage(), thread, name());
    }

    private String name() {
        return injected.isAnonymous() ? "nobody" : injected.getPrincipal().getName();
    }

    /** For those who are signed in, as Quarkus's annotation says. */
    @Client(affects = NotesContext.class)
    @Authenticated
    public void signedIn() {
        // Only that it may be called counts.
    }

    @Client(context = SecretContext.class)
    public String whisper(Identity caller) {
        return name();
    }

    @Client(context = ClosedContext.class)
    public String never() {
        return "never";
    }

    @Client(context = SidesContext.class)
    public String left(Identity caller) {
        return name() + " " + ticket.number();
    }

    @Client(context = SidesContext.class)
    public String right(Identity caller) {
        return name() + " " + ticket.number();
    }

    /** Who is seen by code that looks it up behind our back. */
    @Client(internal = true, route = "/hooks/who/")
    public String hookWho() {
        return name();
    }

    /** A page. */
    @Client(context = NotesContext.class, route = "/pages/:id/")
    public Response page(int id) {
        return Response.status(203).entity("page " + id).type("text/plain").build();
    }

    /** Waits until whoever listens on a port of this machine hangs up. */
    @Client
    public String held(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "let go after " + socket.getInputStream().readAllBytes().length;
        }
    }
}
