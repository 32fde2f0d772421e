package dev.mizan.codegen.java;

/**
 * What a file imports.
 *
 * @param name the full name of a class
 */
record JavaImport(String name) implements JavaCode, Comparable<JavaImport> {

    @Override
    public int compareTo(JavaImport other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
