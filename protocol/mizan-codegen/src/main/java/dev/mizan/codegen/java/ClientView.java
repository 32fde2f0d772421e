package dev.mizan.codegen.java;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ApiClient}: a method for every function and every context.
 *
 * @param head the start of its file
 * @param contract the hash of the contract
 * @param methods the methods
 */
@JStache(path = "dev/mizan/codegen/java/ClientView.java.stache")
record ClientView(HeadView head, JavaString contract, List<MethodView> methods) {

    static ClientView of(JavaContract contract, List<MethodView> methods, String hash) {
        Stream<JavaImport> imports =
                Stream.concat(HeadView.library("Mizan"), methods.stream().flatMap(MethodView::imports));
        return new ClientView(HeadView.of(contract, imports), new JavaString(hash), methods);
    }
}
