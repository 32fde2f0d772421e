package dev.mizan.ir;

import java.util.stream.Stream;

/** Whatever is named must be there. */
final class ReferenceRules {

    private ReferenceRules() {}

    static void types(Graph graph, Findings findings) {
        graph.types.forEach((name, type) -> Shapes.parts(type.def())
                .forEach(shape -> check(
                        graph,
                        findings,
                        shape,
                        new Finding.TypeSubject(name),
                        type.source(),
                        "type \"" + name + "\"")));
        graph.functions.forEach((name, function) -> shapes(function.def())
                .forEach(shape -> check(
                        graph,
                        findings,
                        shape,
                        new Finding.FunctionSubject(name),
                        function.source(),
                        "function \"" + name + "\"")));
        graph.contexts.forEach((name, context) -> context.def()
                .params()
                .forEach(param -> check(
                        graph,
                        findings,
                        param.shape(),
                        new Finding.ContextParamSubject(name, param.name()),
                        context.source(),
                        "context \"" + name + "\"")));
        graph.channels.forEach((name, channel) -> shapes(channel.def())
                .forEach(shape -> check(
                        graph,
                        findings,
                        shape,
                        new Finding.ChannelSubject(name),
                        channel.source(),
                        "channel \"" + name + "\"")));
        graph.forms.forEach((name, form) -> check(
                graph,
                findings,
                form.def().data(),
                new Finding.FormSubject(name),
                form.source(),
                "form \"" + name + "\""));
        graph.errors.forEach((code, error) -> error.def()
                .details()
                .ifPresent(shape -> check(
                        graph,
                        findings,
                        shape,
                        new Finding.ErrorSubject(code),
                        error.source(),
                        "error \"" + code + "\"")));
    }

    static void errors(Graph graph, Findings findings) {
        graph.functions.forEach((name, function) -> function.def().errors().stream()
                .filter(code -> !graph.errors.containsKey(code))
                .forEach(code -> findings.function(
                        Rule.UNKNOWN_ERROR,
                        function,
                        "\"" + name + "\" names the error \"" + code + "\", which nothing declares."
                                + Suggestions.didYouMean(code, graph.errors.keySet()))));
    }

    static void forms(Graph graph, Findings findings) {
        graph.functions.forEach((name, function) -> function.def()
                .form()
                .filter(role -> !graph.forms.containsKey(role.form()))
                .ifPresent(role -> findings.function(
                        Rule.UNKNOWN_FORM,
                        function,
                        "\"" + name + "\" belongs to the form \"" + role.form() + "\", which nothing declares."
                                + Suggestions.didYouMean(role.form(), graph.forms.keySet()))));
    }

    static Stream<ShapeDef> shapes(FunctionDef function) {
        Stream<ShapeDef> input = function.input().stream().map(ParamDef::shape);
        return function.output() instanceof FunctionDef.Output.Value value
                ? Stream.concat(input, Stream.of(value.shape()))
                : input;
    }

    static Stream<ShapeDef> shapes(ChannelDef channel) {
        return Stream.of(
                        channel.params().stream().map(ParamDef::shape),
                        channel.receive().stream(),
                        channel.send().stream())
                .flatMap(shapes -> shapes);
    }

    private static void check(
            Graph graph, Findings findings, ShapeDef shape, Finding.Subject subject, String source, String where) {
        Shapes.refs(shape, name -> {
            if (!graph.types.containsKey(name)) {
                findings.add(
                        Rule.UNKNOWN_TYPE,
                        subject,
                        source,
                        where + " refers to the type \"" + name + "\", which no fragment carries."
                                + Suggestions.didYouMean(name, graph.types.keySet()));
            }
        });
    }
}
