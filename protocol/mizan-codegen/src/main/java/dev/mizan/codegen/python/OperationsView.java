package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.StaleTargets;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code _operations.py}: how each call and each fetch is written, and what its answer is. */
@JStache(path = "dev/mizan/codegen/python/OperationsView.py")
record OperationsView(
        ImportsView imports,
        List<ErrorView> errors,
        List<MemberView> members,
        List<CallView> calls,
        List<FetchView> fetches) {

    static OperationsView of(PythonContract contract) {
        List<ErrorView> errors = contract.seen().errors().stream()
                .map(error -> ErrorView.of(error, contract))
                .toList();
        List<MemberView> members = contract.seen().functions().stream()
                .filter(function -> !function.contexts().isEmpty())
                .map(MemberView::of)
                .toList();
        List<CallView> calls = contract.seen().functions().stream()
                .map(function -> CallView.of(function, contract))
                .toList();
        List<FetchView> fetches = contract.seen().contexts().stream()
                .map(context -> FetchView.of(context, contract))
                .toList();
        return new OperationsView(imports(errors, members, calls, fetches), errors, members, calls, fetches);
    }

    private static ImportsView imports(
            List<ErrorView> errors, List<MemberView> members, List<CallView> calls, List<FetchView> fetches) {
        List<ParamView> params = Stream.concat(
                        calls.stream().flatMap(call -> call.params().stream()),
                        fetches.stream().flatMap(fetch -> fetch.params().stream()))
                .toList();
        List<PythonExpression> codecs = Stream.of(
                        params.stream().map(ParamView::codec),
                        calls.stream().map(CallView::codec),
                        errors.stream().flatMap(error -> error.details().stream()))
                .flatMap(each -> each)
                .toList();
        Stream<PythonType> types = Stream.concat(
                params.stream().map(ParamView::type), calls.stream().map(CallView::result));
        List<PythonType> mentioned = types.toList();
        return ImportsView.of(mentioned.stream().map(PythonType::imports))
                .privateWire(!params.isEmpty()
                        || codecs.stream().anyMatch(codec -> codec.text().contains("_wire.")))
                .emitted(true, "Contract")
                .emitted(!errors.isEmpty(), "ErrorClass")
                .emitted(!members.isEmpty(), "Member")
                .emitted(!calls.isEmpty(), "Call")
                .emitted(!fetches.isEmpty(), "Fetch")
                .emitted(calls.stream().anyMatch(CallView::hasTargets), "Affects")
                .local(
                        !fetches.isEmpty()
                                || codecs.stream()
                                        .anyMatch(codec -> codec.text().contains("_codecs.")),
                        "_codecs")
                .local(!fetches.isEmpty(), "contexts")
                .local(!errors.isEmpty(), "errors")
                .local(mentioned.stream().anyMatch(PythonType::isLocal), "types")
                .build();
    }

    /** The class of an error's code. */
    record ErrorView(PythonString code, PythonExpression name, Optional<PythonExpression> details) {

        static ErrorView of(ErrorDef error, PythonContract contract) {
            return new ErrorView(
                    new PythonString(error.code()),
                    PythonExpression.of("errors." + PythonNames.error(error.code())),
                    error.details().map(shape -> contract.codec(shape, "_wire", "_codecs.")));
        }
    }

    /** The contexts of a function that belongs to some. */
    record MemberView(PythonString function, List<PythonString> contexts) {

        static MemberView of(FunctionDef function) {
            return new MemberView(
                    new PythonString(function.name()),
                    function.contexts().stream().map(PythonString::new).toList());
        }
    }

    /** A call. */
    record CallView(
            PythonIdentifier name,
            PythonString wire,
            List<ParamView> params,
            PythonType result,
            PythonExpression codec,
            List<TargetView> targets) {

        static CallView of(FunctionDef function, PythonContract contract) {
            return new CallView(
                    contract.method(function),
                    new PythonString(function.name()),
                    ParamView.of(function, contract),
                    contract.result(function, "types."),
                    contract.resultCodec(function, "_wire", "_codecs."),
                    TargetView.of(function));
        }

        boolean hasParams() {
            return !params.isEmpty();
        }

        boolean hasTargets() {
            return !targets.isEmpty();
        }
    }

    /** What is out of date when nobody knows whether the call was carried out. */
    record TargetView(PythonString context, Optional<PythonString> function, List<PythonString> params) {

        static List<TargetView> of(FunctionDef function) {
            return StaleTargets.of(function).stream().map(TargetView::of).toList();
        }

        private static TargetView of(AffectsDef target) {
            return new TargetView(
                    new PythonString(target.context()),
                    target.function().map(PythonString::new),
                    target.params().stream().map(PythonString::new).toList());
        }

        boolean hasParams() {
            return !params.isEmpty();
        }
    }

    /** A fetch. */
    record FetchView(PythonIdentifier name, PythonString wire, List<ParamView> params, PythonIdentifier bundle) {

        static FetchView of(ContextDef context, PythonContract contract) {
            return new FetchView(
                    contract.fetch(context),
                    new PythonString(context.name()),
                    ParamView.of(context, contract),
                    PythonNames.bundle(context));
        }

        boolean hasParams() {
            return !params.isEmpty();
        }
    }
}
