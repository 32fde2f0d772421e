package dev.mizan.ir;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;

/** Puts the parts of all fragments together by name; what is there twice must be the same. */
final class FragmentUnion {

    private final Graph graph = new Graph();
    private final Findings findings;

    private FragmentUnion(Findings findings) {
        this.findings = findings;
    }

    static Graph of(List<Linker.Fragment> fragments, Findings findings) {
        FragmentUnion union = new FragmentUnion(findings);
        fragments.stream()
                .distinct()
                .sorted(Comparator.comparing(Linker.Fragment::source, CodePoints.ORDER))
                .forEach(union::add);
        return union.graph;
    }

    private void add(Linker.Fragment fragment) {
        String source = fragment.source();
        fragment.ir().types().forEach(type -> addType(new Sourced<>(source, type)));
        fragment.ir().functions().forEach(function -> addFunction(new Sourced<>(source, function)));
        fragment.ir().contexts().forEach(context -> graph.declare(source, context));
        fragment.ir()
                .channels()
                .forEach(channel -> once(
                        graph.channels,
                        channel.name(),
                        new Sourced<>(source, channel),
                        "channel",
                        new Finding.ChannelSubject(channel.name())));
        fragment.ir()
                .forms()
                .forEach(form -> once(
                        graph.forms,
                        form.name(),
                        new Sourced<>(source, form),
                        "form",
                        new Finding.FormSubject(form.name())));
        fragment.ir().errors().forEach(error -> addError(new Sourced<>(source, error)));
    }

    private void addType(Sourced<TypeDef> type) {
        String name = type.def().name();
        Sourced<TypeDef> known = graph.types.putIfAbsent(name, type);
        if (known == null) {
            return;
        }
        if (!Documented.same(known.def(), type.def())) {
            findings.add(
                    Rule.TYPE_CONFLICT,
                    new Finding.TypeSubject(name),
                    type.source(),
                    "two different types are named \"" + name + "\", one in " + known.source() + " and one in "
                            + type.source() + ". Give one of them another name with @MizanType(name = …).");
        } else if (Documented.saysMore(type.def(), known.def())) {
            graph.types.put(name, type);
        }
    }

    private void addFunction(Sourced<FunctionDef> function) {
        String name = function.def().name();
        Sourced<FunctionDef> known = graph.functions.putIfAbsent(name, function);
        if (known != null) {
            findings.function(
                    Rule.DUPLICATE_FUNCTION,
                    function,
                    "the function \"" + name + "\" is declared twice, in " + known.source() + " and in "
                            + function.source() + ". Give one of them another name with @Client(name = …).");
        }
    }

    private void addError(Sourced<ErrorDef> error) {
        String code = error.def().code();
        Sourced<ErrorDef> known = graph.errors.putIfAbsent(code, error);
        if (known == null) {
            return;
        }
        if (!Documented.same(known.def(), error.def())) {
            findings.add(
                    Rule.ERROR_CONFLICT,
                    new Finding.ErrorSubject(code),
                    error.source(),
                    "the error code \"" + code + "\" is declared twice with different status or details, in "
                            + known.source() + " and in " + error.source() + ". Give one of them another code.");
        } else if (Documented.saysMore(error.def(), known.def())) {
            graph.errors.put(code, error);
        }
    }

    private <T> void once(
            NavigableMap<String, Sourced<T>> group,
            String name,
            Sourced<T> part,
            String kind,
            Finding.Subject subject) {
        Sourced<T> known = group.putIfAbsent(name, part);
        if (known != null && !known.def().equals(part.def())) {
            findings.add(
                    Rule.DUPLICATE_NAME,
                    subject,
                    part.source(),
                    "two " + kind + "s are named \"" + name + "\", one in " + known.source() + " and one in "
                            + part.source() + ". Rename one of them.");
        }
    }
}
