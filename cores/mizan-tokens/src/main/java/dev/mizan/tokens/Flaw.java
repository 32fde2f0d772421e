package dev.mizan.tokens;

import dev.mizan.runtime.spi.RejectedCredentialsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong with a token. The log of the developer says which one it is; the caller is told only whether the token
 * has expired, which is known of tokens alone whose signature is right.
 */
enum Flaw {
    TOO_LONG("it is longer than any of ours"),
    SEVERAL("the header stands there more than once"),
    FORM("it is no header, claims and signature in base64url"),
    HEADER("its header is not the JSON of alg HS256, typ JWT and a kid"),
    KEY("no key has its kid"),
    SIGNATURE("its signature is not the one of its kid's key"),
    CLAIMS("its claims are not exactly those of this kind of token"),
    ISSUER("it was issued by somebody else"),
    AUDIENCE("it was issued for somebody else"),
    TYPE("its type is another"),
    FUTURE("it was issued in the future"),
    EXPIRED("it has expired"),
    NOBODY("its user is not there any more"),
    RIGHTS("its user's permissions have changed"),
    FAMILY("its family has ended or was revoked"),
    REUSED("it had been exchanged before"),
    DISABLED("tokens of this kind are not in use"),
    UNKNOWN_BEARER("nobody accepts this Bearer token");

    private static final Logger LOG = LoggerFactory.getLogger("dev.mizan.tokens");

    private final String reason;

    Flaw(String reason) {
        this.reason = reason;
    }

    /** Why, in words for the developer, of which nothing comes out of the token. */
    String reason() {
        return reason;
    }

    /** The exception that answers 401. */
    RejectedCredentialsException refusal() {
        LOG.debug("A token was refused: {}", reason);
        return new RejectedCredentialsException(
                this == EXPIRED ? "The token has expired." : "The token is not accepted here.");
    }
}
