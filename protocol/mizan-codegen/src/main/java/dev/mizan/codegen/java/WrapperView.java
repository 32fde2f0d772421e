package dev.mizan.codegen.java;

import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.stream.Stream;

/**
 * A type of its own around another.
 *
 * @param head the start of its file
 * @param doc its comment
 * @param name its name
 * @param type what is inside
 * @param codec how that travels
 */
@JStache(path = "dev/mizan/codegen/java/WrapperView.java.stache")
record WrapperView(HeadView head, JavaDoc doc, JavaIdentifier name, JavaType type, JavaCodec codec) {

    static WrapperView of(
            TypeDef.AliasDef alias, JavaDoc doc, JavaIdentifier name, boolean written, JavaContract contract) {
        JavaType type = contract.type(alias.shape(), written);
        Stream<JavaImport> imports = Stream.of(
                        HeadView.library("Codec", "JsonValue"),
                        HeadView.codecs(Stream.of(type.codec())),
                        type.imports())
                .flatMap(parts -> parts);
        return new WrapperView(HeadView.of(contract, imports), doc, name, type, type.codec());
    }
}
