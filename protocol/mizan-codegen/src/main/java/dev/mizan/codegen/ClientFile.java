package dev.mizan.codegen;

/**
 * An emitted file.
 *
 * @param path where it goes, relative to the output folder, with {@code /} between folders
 * @param text all of it
 */
public record ClientFile(String path, String text) {}
