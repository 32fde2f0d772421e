package dev.mizan.afi.board;

/**
 * Which cases something speaks of.
 *
 * @param text the id of a case, or the beginning of ids up to and with a slash
 */
record CasePattern(String text) {

    boolean matches(String id) {
        return id.equals(text) || text.endsWith("/") && id.startsWith(text);
    }
}
