package dev.mizan.processor.model;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Names;
import dev.mizan.ir.ParamDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the fragments of the contract: one for each owner, error and published type. */
public final class FragmentAssembly {

    private final RoundModel round;
    private final Shapes shapes;

    /** The fragments of {@code round}. */
    public FragmentAssembly(RoundModel round) {
        this.round = round;
        this.shapes = new Shapes(round.types());
    }

    /** All fragments, each named by the class it is about. */
    public List<Linker.Fragment> all() {
        List<Linker.Fragment> fragments = new ArrayList<>();
        round.owners().forEach(owner -> fragments.add(of(owner)));
        round.errors().values().stream().filter(ErrorModel::own).forEach(error -> fragments.add(of(error)));
        round.published().forEach(key -> fragments.add(published(key)));
        return fragments;
    }

    private Linker.Fragment of(OwnerModel owner) {
        List<ErrorModel> errors = owner.functions().stream()
                .flatMap(function -> function.errors().stream())
                .distinct()
                .map(round.errors()::get)
                .filter(Objects::nonNull)
                .toList();
        List<Use> uses = new ArrayList<>();
        owner.functions().forEach(function -> uses.addAll(uses(function)));
        errors.forEach(error -> error.details().ifPresent(uses::add));
        List<ContextDef> contexts = contexts(owner);
        owner.functions().stream()
                .flatMap(function -> mentioned(function).stream())
                .map(round.contexts()::get)
                .filter(Objects::nonNull)
                .forEach(context -> context.params().forEach(param -> uses.add(param.use())));
        MizanIr ir = new MizanIr(
                shapes.reachable(uses),
                owner.functions().stream().map(this::function).toList(),
                contexts,
                List.of(),
                List.of(),
                errors.stream().map(this::error).toList());
        return new Linker.Fragment(owner.type().canonicalName(), ir);
    }

    private Linker.Fragment of(ErrorModel error) {
        List<Use> uses = error.details().stream().toList();
        MizanIr ir =
                new MizanIr(shapes.reachable(uses), List.of(), List.of(), List.of(), List.of(), List.of(error(error)));
        return new Linker.Fragment(error.type().canonicalName(), ir);
    }

    private Linker.Fragment published(String key) {
        List<Use> uses = List.of(Use.of(new Use.Named(key)));
        MizanIr ir = new MizanIr(shapes.reachable(uses), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Linker.Fragment(key, ir);
    }

    private static List<Use> uses(FunctionModel function) {
        List<Use> uses = new ArrayList<>();
        function.arguments().forEach(argument -> uses.add(argument.use()));
        switch (function.result()) {
            case FunctionModel.Value value -> uses.add(value.use());
            case FunctionModel.Stage stage -> uses.add(stage.use());
            case FunctionModel.Nothing nothing -> {}
            case FunctionModel.View view -> {}
        }
        return uses;
    }

    private FunctionDef function(FunctionModel function) {
        List<ParamDef> input = function.arguments().stream().map(shapes::param).toList();
        return new FunctionDef(
                function.name(),
                function.doc(),
                function.deprecated(),
                Names.camel(function.name()),
                FunctionDef.Transport.HTTP,
                input,
                output(function.result()),
                sorted(function.contexts()),
                affects(function, input),
                merges(function, input),
                sorted(function.errors()),
                Optional.empty(),
                Optional.of(function.server()));
    }

    private FunctionDef.Output output(FunctionModel.Result result) {
        return switch (result) {
            case FunctionModel.Value value -> new FunctionDef.Output.Value(shapes.of(value.use()));
            case FunctionModel.Stage stage -> new FunctionDef.Output.Value(shapes.of(stage.use()));
            case FunctionModel.Nothing nothing -> new FunctionDef.Output.Nothing();
            case FunctionModel.View view -> new FunctionDef.Output.Nothing();
        };
    }

    /** A function target names its contexts where they are known here, and leaves them to the linker elsewhere. */
    private List<AffectsDef> affects(FunctionModel function, List<ParamDef> input) {
        List<AffectsDef> affects = new ArrayList<>();
        for (String context : function.targets().affects()) {
            affects.add(new AffectsDef(context, Optional.empty(), scope(context, input)));
        }
        for (String target : function.targets().functions()) {
            List<String> contexts = round.functions().stream()
                    .filter(member -> member.name().equals(target))
                    .flatMap(member -> member.contexts().stream())
                    .distinct()
                    .toList();
            contexts.forEach(
                    context -> affects.add(new AffectsDef(context, Optional.of(target), scope(context, input))));
            if (contexts.isEmpty()) {
                affects.add(new AffectsDef("", Optional.of(target), List.of()));
            }
        }
        return affects;
    }

    private List<MergeDef> merges(FunctionModel function, List<ParamDef> input) {
        return function.targets().merges().stream()
                .map(context -> new MergeDef(
                        context,
                        function.targets().mergeSlot(),
                        Optional.empty(),
                        function.targets().mergeKey(),
                        scope(context, input)))
                .toList();
    }

    private List<String> scope(String context, List<ParamDef> input) {
        ContextModel known = round.contexts().get(context);
        return known == null ? List.of() : Linker.scope(input, context(known, List.of()));
    }

    /** The contexts that the owner's functions mention, with those functions as members that are. */
    private List<ContextDef> contexts(OwnerModel owner) {
        TreeSet<String> names = new TreeSet<>(CodePoints.ORDER);
        owner.functions().forEach(function -> names.addAll(mentioned(function)));
        return names.stream()
                .map(round.contexts()::get)
                .filter(Objects::nonNull)
                .map(context -> context(context, members(owner, context.name())))
                .toList();
    }

    private List<String> mentioned(FunctionModel function) {
        List<String> names = new ArrayList<>(function.contexts());
        names.addAll(function.targets().affects());
        names.addAll(function.targets().merges());
        for (String target : function.targets().functions()) {
            round.functions().stream()
                    .filter(member -> member.name().equals(target))
                    .forEach(member -> names.addAll(member.contexts()));
        }
        return names;
    }

    private static List<FunctionModel> members(OwnerModel owner, String context) {
        return owner.functions().stream()
                .filter(function -> function.contexts().contains(context)
                        && function.server().callable())
                .toList();
    }

    private ContextDef context(ContextModel context, List<FunctionModel> members) {
        return new ContextDef(
                context.name(),
                context.doc(),
                members.stream()
                        .map(FunctionModel::name)
                        .sorted(CodePoints.ORDER)
                        .toList(),
                context.params().stream()
                        .map(param -> contextParam(param, members))
                        .toList(),
                context.parallel());
    }

    /** A member that says it differently is for the linker to report; here the record decides. */
    private ContextDef.ContextParamDef contextParam(Property param, List<FunctionModel> members) {
        List<FunctionModel> sharers = members.stream()
                .filter(member -> argument(member, param.wireName()).isPresent())
                .toList();
        List<Property> arguments = sharers.stream()
                .map(member -> argument(member, param.wireName()).orElseThrow())
                .toList();
        boolean required = !arguments.isEmpty()
                && arguments.size() == members.size()
                && arguments.stream().allMatch(Property::required);
        Property described = arguments.isEmpty() ? param : arguments.getFirst();
        return new ContextDef.ContextParamDef(
                param.wireName(),
                required,
                described.defaultValue().map(DefaultValue::literal),
                sharers.stream()
                        .map(FunctionModel::name)
                        .sorted(CodePoints.ORDER)
                        .toList(),
                shapes.of(param.use()));
    }

    private static Optional<Property> argument(FunctionModel function, String wireName) {
        return function.arguments().stream()
                .filter(argument -> argument.wireName().equals(wireName))
                .findFirst();
    }

    private ErrorDef error(ErrorModel error) {
        return new ErrorDef(
                error.code(), error.status(), error.doc(), error.details().map(shapes::of));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted(CodePoints.ORDER).toList();
    }
}
