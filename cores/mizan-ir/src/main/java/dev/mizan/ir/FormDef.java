package dev.mizan.ir;

import java.util.Optional;

/**
 * A form: three functions around one record.
 *
 * @param name the prefix of its functions
 * @param doc the Javadoc's text
 * @param data the record it edits
 */
public record FormDef(String name, Optional<String> doc, ShapeDef data) {}
