package dev.mizan.codegen.python;

import dev.mizan.ir.ErrorDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/** {@code errors.py}: an exception class for each error of the application. */
@JStache(path = "dev/mizan/codegen/python/ErrorsView.py")
record ErrorsView(ImportsView imports, List<ErrorView> errors) {

    static ErrorsView of(PythonContract contract) {
        List<ErrorView> errors = contract.seen().errors().stream()
                .map(error -> ErrorView.of(error, contract))
                .toList();
        List<PythonType> details =
                errors.stream().flatMap(error -> error.details().stream()).toList();
        ImportsView imports = ImportsView.of(details.stream().map(PythonType::imports))
                .runtime(true, "MizanError")
                .local(details.stream().anyMatch(PythonType::isLocal), "types")
                .build();
        return new ErrorsView(imports, errors);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** An exception class. */
    record ErrorView(Optional<PythonDoc> doc, PythonIdentifier name, Optional<PythonType> details) {

        static ErrorView of(ErrorDef error, PythonContract contract) {
            return new ErrorView(
                    PythonDoc.at(4)
                            .text(error.doc())
                            .sentence(
                                    "Answered with status " + error.status() + " and the code `" + error.code() + "`.")
                            .build(),
                    PythonNames.error(error.code()),
                    error.details().map(shape -> contract.type(shape, "types.")));
        }
    }
}
