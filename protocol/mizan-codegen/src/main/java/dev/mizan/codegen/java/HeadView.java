package dev.mizan.codegen.java;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands at the start of a file.
 *
 * @param target the package
 * @param imports what the file imports, sorted
 * @param suppressing whether what it mentions may be deprecated
 */
record HeadView(JavaPackage target, List<JavaImport> imports, boolean suppressing) {

    static HeadView of(JavaContract contract, Stream<JavaImport> imports) {
        return new HeadView(
                contract.target(),
                imports.filter(imported -> !imported.name().startsWith("java.lang."))
                        .distinct()
                        .sorted()
                        .toList(),
                contract.hasDeprecated());
    }

    /** The runtime library's classes of these names. */
    static Stream<JavaImport> library(String... names) {
        return Stream.of(names).map(name -> new JavaImport("dev.mizan.client." + name));
    }

    /** What codecs are put together from, if any of them is. */
    static Stream<JavaImport> codecs(Stream<JavaCodec> used) {
        return used.anyMatch(JavaCodec::usesLibrary) ? library("Codecs") : Stream.empty();
    }

    boolean hasImports() {
        return !imports.isEmpty();
    }
}
