package dev.mizan.codegen.java;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code AsyncApiClient}: the methods of {@code ApiClient} with futures.
 *
 * @param head the start of its file
 * @param methods the methods
 */
@JStache(path = "dev/mizan/codegen/java/AsyncClientView.java.stache")
record AsyncClientView(HeadView head, List<MethodView> methods) {

    static AsyncClientView of(JavaContract contract, List<MethodView> methods) {
        Stream<JavaImport> imports = Stream.of(
                        HeadView.library("Mizan"),
                        methods.stream()
                                .limit(1)
                                .map(method -> new JavaImport("java.util.concurrent.CompletableFuture")),
                        methods.stream().flatMap(MethodView::imports),
                        methods.stream().flatMap(method -> method.result().imports()))
                .flatMap(parts -> parts);
        return new AsyncClientView(HeadView.of(contract, imports), methods);
    }
}
