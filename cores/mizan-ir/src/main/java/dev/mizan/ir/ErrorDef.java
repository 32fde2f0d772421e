package dev.mizan.ir;

import java.util.Optional;

/**
 * An error of the application.
 *
 * @param code the code in upper snake case
 * @param status the HTTP status
 * @param doc the Javadoc's text
 * @param details what the error carries beside its message
 */
public record ErrorDef(String code, int status, Optional<String> doc, Optional<ShapeDef> details) {}
