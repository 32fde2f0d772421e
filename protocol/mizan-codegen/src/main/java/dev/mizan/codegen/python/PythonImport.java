package dev.mizan.codegen.python;

/** What annotations and defaults may need beside the language itself. */
enum PythonImport {
    ABC,
    DATETIME,
    DECIMAL,
    UUID,
    JSON,
    WIRE,
    OMITTED
}
