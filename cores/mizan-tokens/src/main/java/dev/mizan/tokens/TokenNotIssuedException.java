package dev.mizan.tokens;

/** Somebody who is known may not have the token they asked for: 403. */
public final class TokenNotIssuedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenNotIssuedException(String message) {
        super(message);
    }
}
