package dev.mizan.runtime.dispatch;

/** The protocol's own error codes. */
enum ProtocolError {
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    UNSUPPORTED_MEDIA_TYPE(415),
    PAYLOAD_TOO_LARGE(413),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    CSRF_FAILED(403),
    VALIDATION_ERROR(422),
    NOT_IMPLEMENTED(501),
    UNAVAILABLE(503),
    INTERNAL_ERROR(500);

    private final int status;

    ProtocolError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /**
     * The code for a status that a framework chose. A 422 of somebody else has no list of what is wrong, which is what
     * {@link #VALIDATION_ERROR} means.
     */
    static ProtocolError of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
