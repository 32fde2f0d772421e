package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Answers in the envelope what Tomcat refused below the base before the application saw it, such as a path with a bad
 * percent-encoding; Tomcat's own valve would send an HTML page.
 */
final class SpringErrorValve extends ValveBase {

    private static final Log LOG = LogFactory.getLog(SpringErrorValve.class);

    private final SpringBase base;
    private final ObjectProvider<Dispatcher> dispatcher;

    SpringErrorValve(SpringBase base, ObjectProvider<Dispatcher> dispatcher) {
        super(true);
        this.base = base;
        this.dispatcher = dispatcher;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() < Response.SC_BAD_REQUEST || response.isCommitted() || request.isAsync()) {
            return;
        }
        Optional<String> path = request.getRequestURI() == null ? Optional.empty() : base.below(request);
        if (path.isPresent() && response.getContentWritten() == 0 && response.setErrorReported()) {
            response.setSuspended(false);
            SpringExchange exchange = SpringExchange.of(request, response, path.get());
            try {
                SpringReply.write(dispatcher.getObject().rejection(response.getStatus(), exchange), response);
            } catch (IllegalStateException e) {
                LOG.debug("not answered", e);
            }
        }
    }
}
