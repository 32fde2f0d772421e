package dev.mizan.cli;

/**
 * The text of a KDL document.
 *
 * @param name what to call it in problems: a file, an entry of a jar, or a command
 * @param text all of it
 */
record Document(String name, String text) {}
