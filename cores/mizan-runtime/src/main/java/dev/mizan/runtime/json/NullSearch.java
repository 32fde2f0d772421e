package dev.mizan.runtime.json;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the member that was {@code null} although the contract says it never is, after writing it failed. Generated
 * codecs ask only then, so that a value without nulls costs nothing.
 *
 * <pre>{@code
 * try {
 *     out.string(value.lastName());
 * } catch (NullPointerException e) {
 *     throw new NullSearch("Owner", e).member("lastName", Codecs.STRING, value.lastName()).found();
 * }
 * }</pre>
 */
public final class NullSearch {

    private final String type;
    private final NullPointerException thrown;
    private @Nullable String place;

    /** A search through a value of the type, or the result of the function, that the contract names {@code type}. */
    public NullSearch(String type, NullPointerException thrown) {
        this.type = type;
        this.thrown = thrown;
    }

    /** Looks at a member that is never {@code null}, and at what it contains. */
    public <T extends @Nullable Object> NullSearch member(String name, JsonCodec<T> codec, @Nullable T value) {
        look(type + "." + name, codec, value);
        return this;
    }

    /** Looks into the result of a function. */
    public <T extends @Nullable Object> NullSearch result(JsonCodec<T> codec, @Nullable T value) {
        look(type, codec, value);
        return this;
    }

    /** A sentence with the first member found; what was thrown, if all are there. */
    public RuntimeException found() {
        if (place == null) {
            return thrown;
        }
        UnencodableException found = new UnencodableException(
                place + ": null (expected: a value, as the contract says; annotate it @Nullable if it may be absent)");
        found.initCause(thrown);
        return found;
    }

    private void look(String at, JsonCodec<?> codec, @Nullable Object value) {
        switch (value) {
            case null -> place = place == null ? at : place;
            case Collection<?> elements -> {
                int index = 0;
                for (Object element : elements) {
                    inside(at + "[" + index++ + "]", codec, element);
                }
            }
            case Map<?, ?> members -> members.forEach((name, member) -> inside(at + "." + name, codec, member));
            case Optional<?> optional -> optional.ifPresent(content -> inside(at, codec, content));
            default -> {}
        }
    }

    private void inside(String at, JsonCodec<?> container, @Nullable Object value) {
        JsonCodec<?> codec = container.element();
        if (value != null || !codec.acceptsNull()) {
            look(at, codec, value);
        }
    }
}
