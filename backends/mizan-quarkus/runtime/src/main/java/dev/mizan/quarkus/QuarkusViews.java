package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Reply;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Sends what view functions return: a {@code Response} of Jakarta REST. */
@Singleton
public class QuarkusViews {

    private final List<QuarkusView> known;

    QuarkusViews(@All List<QuarkusView> known) {
        this.known = known;
    }

    /** Sends {@code reply}. */
    void write(Reply.View reply, RoutingContext context) {
        QuarkusView.Page page = known.stream()
                .flatMap(view -> view.page(reply.response()).stream())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(reply.response().getClass().getName()
                                + ": no view (expected: Response or RestResponse, with the extension quarkus-rest)"));
        HttpServerResponse response = context.response();
        response.setStatusCode(page.status());
        QuarkusReply.writeHeaders(page.headers(), response);
        QuarkusReply.writeHeaders(reply.headers(), response);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(page.body().length()));
            response.end();
        } else {
            response.end(page.body());
        }
    }
}
