package dev.mizan.ir;

/**
 * Something wrong in a document.
 *
 * @param source the name of the document: a file or a resource
 * @param line the line, from 1; 0 where a problem concerns the whole document
 * @param column the column, from 1
 * @param message what was found, what was expected and the fix
 */
public record Problem(String source, int line, int column, String message) {

    @Override
    public String toString() {
        return line == 0 ? source + ": " + message : source + ":" + line + ":" + column + ": " + message;
    }
}
