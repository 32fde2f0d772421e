package dev.mizan.processor.read;

import java.io.IOException;
import java.io.InputStream;

/** The class files on the class path. */
@FunctionalInterface
public interface ClassFiles {

    /**
     * The content of a class.
     *
     * @param packageName its package
     * @param fileName such as {@code Outer$Inner.class}
     * @throws IOException if there is none
     */
    InputStream open(String packageName, String fileName) throws IOException;
}
