package dev.mizan.examples.petclinic.helidon;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;

/** Serves the built front end. Its own routes have no file: they all get {@code index.html}. */
final class FrontEnd {

    private static final Header FOR_A_YEAR =
            HeaderValues.create(HeaderNames.CACHE_CONTROL, "max-age=31536000, immutable");
    private static final Header ASK_AGAIN = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-cache");

    private FrontEnd() {}

    static void addTo(HttpRouting.Builder routing) {
        ClasspathHandlerConfig files = ClasspathHandlerConfig.builder()
                .location("static")
                .welcome("index.html")
                .build();
        routing.any("/*", FrontEnd::prepare).register("/", StaticContentFeature.createService(files));
    }

    private static void prepare(ServerRequest request, ServerResponse response) {
        String path = request.path().path();
        response.header(path.startsWith("/assets/") ? FOR_A_YEAR : ASK_AGAIN);
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isRoute = !name.contains(".") && !path.startsWith("/api/");
        if (isRoute && !path.equals("/")) {
            response.reroute("/");
        } else {
            response.next();
        }
    }
}
