package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Optional;

/**
 * Answers in the envelope what Helidon refuses below the base on its own, such as a path with a bad percent-encoding,
 * and requests whose first line it could not read.
 */
final class HelidonErrors implements DirectHandler {

    /** The content type of what is answered here; the guard knows it by its identity. */
    static final Header JSON = HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json");

    private final Dispatcher dispatcher;
    private final MizanSettings settings;
    private final DirectHandler elsewhere;
    private final boolean told;

    private HelidonErrors(Dispatcher dispatcher, MizanSettings settings, DirectHandler elsewhere, boolean told) {
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.elsewhere = elsewhere;
        this.told = told;
    }

    /**
     * These for what is below the base, and {@code others} for everything else.
     *
     * @param told whether {@code others} are told what Helidon has to say
     */
    static DirectHandlers in(DirectHandlers others, Dispatcher dispatcher, MizanSettings settings, boolean told) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new HelidonErrors(dispatcher, settings, others.handler(type), told));
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Optional<HelidonRejection> rejection = rejection(request);
        if (rejection.isEmpty()) {
            return elsewhere.handle(request, type, status, headers, told ? message : "");
        }
        Reply reply = rejection.get().isOfAQuery(message)
                ? dispatcher.dispatch(rejection.get())
                : dispatcher.rejection(status.code(), rejection.get());
        if (!(reply instanceof Reply.Content content)) {
            throw new IllegalStateException("a rejection is no view");
        }
        HelidonReply.writeHeaders(content.headers(), headers);
        headers.set(JSON);
        return TransportResponse.builder()
                .status(Status.create(content.status()))
                .headers(headers)
                .entity(content.body())
                .keepAlive(type.keepAlive())
                .build();
    }

    private Optional<HelidonRejection> rejection(TransportRequest request) {
        if (request.path().isEmpty()) {
            return Optional.of(HelidonRejection.ofUnreadable(request));
        }
        String path = request.path().split("\\?", 2)[0];
        return settings.below(path).map(below -> HelidonRejection.of(request, below));
    }
}
