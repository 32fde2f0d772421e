package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Answers in the envelope what Tomcat refused below the base before the application saw it, such as a path with a bad
 * percent-encoding, and requests whose path it could not read; Tomcat's own valve would send an HTML page.
 */
final class SpringErrorValve extends ValveBase {

    private final SpringBase base;
    private final String contextPath;
    private final ObjectProvider<Dispatcher> dispatcher;

    SpringErrorValve(SpringBase base, String contextPath, ObjectProvider<Dispatcher> dispatcher) {
        super(true);
        this.base = base;
        this.contextPath = contextPath;
        this.dispatcher = dispatcher;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() < Response.SC_BAD_REQUEST || response.isCommitted() || request.isAsync()) {
            return;
        }
        Optional<SpringExchange> exchange = exchange(request, response);
        if (exchange.isPresent() && response.getContentWritten() == 0 && response.setErrorReported()) {
            response.setSuspended(false);
            SpringReply.write(dispatcher.getObject().rejection(response.getStatus(), exchange.get()), response);
        }
    }

    private Optional<SpringExchange> exchange(Request request, Response response) {
        String uri = request.getRequestURI();
        return uri == null
                ? Optional.of(SpringExchange.ofUnreadable(request, response))
                : base.below(contextPath, uri).map(path -> SpringExchange.of(request, response, path));
    }
}
