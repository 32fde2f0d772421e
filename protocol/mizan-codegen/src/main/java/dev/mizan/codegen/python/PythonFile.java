package dev.mizan.codegen.python;

import dev.mizan.codegen.ClientFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints templates to files. */
final class PythonFile {

    /** A template with its view. */
    @FunctionalInterface
    interface Printed {
        /** Prints all of it. */
        void to(Appendable out) throws IOException;
    }

    private PythonFile() {}

    /** The file that a template makes, laid out. */
    static ClientFile of(String path, Printed template) {
        StringBuilder text = new StringBuilder();
        try {
            template.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ClientFile(path, PythonLayout.apply(text.toString()));
    }
}
