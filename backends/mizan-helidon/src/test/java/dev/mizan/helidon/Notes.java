package dev.mizan.helidon;

import dev.mizan.annotations.Auth;
import dev.mizan.annotations.Client;
import dev.mizan.annotations.Identity;
import dev.mizan.annotations.MizanContext;
import io.helidon.common.context.Contexts;
import io.helidon.http.ForbiddenException;
import io.helidon.http.HeaderNames;
import io.helidon.security.SecurityContext;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application's class as a developer would write it. */
class Notes {

    /** All notes. */
    @MizanContext
    record NotesContext() {}

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private volatile Runnable between = () -> {};

    /** What happens while a note is added. */
    void between(Runnable happening) {
        between = happening;
    }

    @Client(context = NotesContext.class)
    List<String> allNotes() {
        return notes;
    }

    @Client(affects = NotesContext.class)
    String addNote(@NotBlank String text) {
        between.run();
        notes.add(text);
        return text;
    }

    @Client
    String around(Locale locale, ServerRequest request) {
        return locale + " " + request.prologue().uriPath().path() + " "
                + Thread.currentThread().isVirtual();
    }

    @Client
    String who(Identity caller) {
        return "%s staff=%s superuser=%s %s"
                .formatted(caller.id(), caller.staff(), caller.superuser(), new TreeSet<>(caller.permissions()));
    }

    @Client(auth = Auth.REQUIRED)
    String principal(Principal principal, SecurityContext context) {
        return principal.getName() + " " + context.userName();
    }

    @Client
    String forbidden() {
        throw new ForbiddenException("hunter2");
    }

    /** Who is there for code that looks it up behind the back of the core. */
    @Client(internal = true, route = "/hooks/who/")
    String hook() {
        return Contexts.context()
                .flatMap(context -> context.get(SecurityContext.class))
                .flatMap(SecurityContext::userPrincipal)
                .map(Principal::getName)
                .orElse("nobody");
    }

    @Client(internal = true, route = "/hooks/context/")
    String contextOfHook(SecurityContext context) {
        return context.userName();
    }

    @Client(context = NotesContext.class, route = "/pages/:kind/")
    Handler page(String kind) {
        return (request, response) -> {
            response.header(HeaderNames.CACHE_CONTROL, "public");
            response.header(HeaderNames.CONTENT_TYPE, "text/html");
            switch (kind) {
                case "bytes" -> response.send("<p>é</p>".getBytes(StandardCharsets.UTF_8));
                case "stream" -> {
                    try (var out = response.outputStream()) {
                        out.write("<p>é</p>".getBytes(StandardCharsets.UTF_8));
                    }
                }
                case "nothing" -> response.status(204).send();
                case "boom" -> throw new IllegalStateException("hunter2");
                default -> response.send("<p>é</p>");
            }
        };
    }
}
