package dev.mizan.codegen.java;

import dev.mizan.ir.ErrorDef;
import io.jstach.jstache.JStache;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exception of a typed error.
 *
 * @param head the start of its file
 * @param doc its comment
 * @param name its name
 * @param code the error's code
 * @param details what it carries, if anything
 */
@JStache(path = "dev/mizan/codegen/java/ExceptionView.java.stache")
record ExceptionView(HeadView head, JavaDoc doc, JavaIdentifier name, JavaString code, Optional<DetailsView> details) {

    static ExceptionView of(ErrorDef error, JavaContract contract) {
        Optional<DetailsView> details = error.details()
                .map(shape -> contract.type(shape, false))
                .map(type -> new DetailsView(type.asObject(), type.codec()));
        Stream<JavaImport> imports = Stream.of(
                        HeadView.library("MizanException"),
                        Stream.of(new JavaImport("java.util.Optional")),
                        HeadView.codecs(details.stream().map(DetailsView::codec)),
                        details.stream().flatMap(view -> view.type().imports()))
                .flatMap(parts -> parts);
        return new ExceptionView(
                HeadView.of(contract, imports),
                JavaDoc.builder()
                        .text(error.doc())
                        .sentence("Answered with status " + error.status() + ".")
                        .build(),
                JavaNames.exception(error.code()),
                new JavaString(error.code()),
                details);
    }

    boolean hasDetails() {
        return details.isPresent();
    }

    /**
     * What an error carries.
     *
     * @param type its type
     * @param codec how it travels
     */
    record DetailsView(JavaType type, JavaCodec codec) {}
}
