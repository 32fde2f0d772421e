package dev.mizan.quarkus;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The responses of Quarkus REST, with text or bytes as their entity. */
@Singleton
public class QuarkusRestViews implements QuarkusView {

    private static final String UTF_8 = "UTF-8";

    @Override
    public Optional<Page> page(Object response) {
        if (response instanceof RestResponse) {
            return Optional.of(page(((RestResponse<?>) response).toResponse()));
        }
        return response instanceof Response ? Optional.of(page((Response) response)) : Optional.empty();
    }

    private static Page page(Response response) {
        MediaType type = response.getMediaType();
        String charset = type == null ? UTF_8 : type.getParameters().getOrDefault("charset", UTF_8);
        return new Page(response.getStatus(), response.getStringHeaders(), body(response.getEntity(), charset));
    }

    private static Buffer body(@Nullable Object entity, String charset) {
        if (entity == null) {
            return Buffer.buffer();
        }
        if (entity instanceof String) {
            return Buffer.buffer((String) entity, charset);
        }
        if (entity instanceof byte[]) {
            return Buffer.buffer((byte[]) entity);
        }
        if (entity instanceof Buffer) {
            return (Buffer) entity;
        }
        throw new IllegalStateException(
                "the entity of a view is a " + entity.getClass().getName() + " (expected: String, byte[] or Buffer)");
    }
}
