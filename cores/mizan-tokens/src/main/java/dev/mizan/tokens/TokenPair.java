package dev.mizan.tokens;

/**
 * An access token with the refresh token that gets the next one.
 *
 * @param access sent as {@code Authorization: Bearer …}; whoever has it is its user
 * @param expiresIn how long the access token lives, in seconds
 * @param refresh exchanged once for the next pair
 */
public record TokenPair(String access, int expiresIn, String refresh) {
    @Override
    public String toString() {
        return "TokenPair[access=(secret), expiresIn=" + expiresIn + ", refresh=(secret)]";
    }
}
