package dev.mizan.codegen.typescript;

import dev.mizan.codegen.ClientFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints templates to files. */
public final class TypeScriptFile {

    /** A template with its view. */
    @FunctionalInterface
    public interface Printed {
        /** Prints all of it. */
        void to(Appendable out) throws IOException;
    }

    private TypeScriptFile() {}

    /** The file that a template makes, laid out. */
    public static ClientFile of(String path, Printed template) {
        StringBuilder text = new StringBuilder();
        try {
            template.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ClientFile(path, TypeScriptLayout.apply(text.toString()));
    }
}
