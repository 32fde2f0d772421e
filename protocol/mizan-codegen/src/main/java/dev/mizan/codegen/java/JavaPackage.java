package dev.mizan.codegen.java;

import dev.mizan.codegen.CodegenException;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * The name of a package.
 *
 * @param name its full name
 */
record JavaPackage(String name) implements JavaCode {

    /**
     * The package of that name.
     *
     * @throws CodegenException if it is none
     */
    static JavaPackage of(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_21)) {
            throw new CodegenException(List.of("\"" + name
                    + "\" is no name of a Java package (expected: names with dots, such as com.example.api)."));
        }
        return new JavaPackage(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
