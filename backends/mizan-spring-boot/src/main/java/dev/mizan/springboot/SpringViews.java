package dev.mizan.springboot;

import dev.mizan.runtime.spi.Reply;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Sends what view functions return by Spring MVC's own means: {@code ModelAndView}, {@code View},
 * {@code ResponseEntity}.
 */
final class SpringViews {

    private final ObjectProvider<RequestMappingHandlerAdapter> controllers;

    /** Views whose bodies are written as {@code controllers} write theirs. */
    SpringViews(ObjectProvider<RequestMappingHandlerAdapter> controllers) {
        this.controllers = controllers;
    }

    /**
     * Sends {@code reply}, or says what the dispatcher servlet has to render.
     *
     * @throws IOException if the connection fails
     * @throws ServletException if no message converter writes the body
     */
    @Nullable
    ModelAndView write(Reply.View reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return switch (reply.response()) {
            case ResponseEntity<?> entity -> write(entity, reply, request, response);
            case ModelAndView rendered -> {
                SpringReply.writeHeaders(reply.headers(), response);
                yield rendered;
            }
            case View view -> {
                SpringReply.writeHeaders(reply.headers(), response);
                yield new ModelAndView(view);
            }
            default ->
                throw new IllegalStateException(reply.response().getClass().getName()
                        + ": no view (expected: ModelAndView, View or ResponseEntity)");
        };
    }

    private @Nullable ModelAndView write(
            ResponseEntity<?> entity, Reply.View reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ServerResponse.BodyBuilder builder = ServerResponse.status(entity.getStatusCode())
                .headers(headers -> addAll(entity.getHeaders(), reply, headers));
        Object body = entity.getBody();
        ServerResponse written = body == null ? builder.build() : builder.body(body);
        return written.writeTo(request, response, () -> controllers.getObject().getMessageConverters());
    }

    private static void addAll(HttpHeaders own, Reply.View reply, HttpHeaders headers) {
        headers.putAll(own);
        reply.headers().forEach(headers::put);
    }
}
