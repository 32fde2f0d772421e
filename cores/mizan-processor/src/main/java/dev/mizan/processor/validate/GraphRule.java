package dev.mizan.processor.validate;

import dev.mizan.ir.Finding;
import dev.mizan.ir.Linker;
import dev.mizan.processor.model.ContextModel;
import dev.mizan.processor.model.ErrorModel;
import dev.mizan.processor.model.FragmentAssembly;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.OwnerModel;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules over the whole graph, which the linker knows: its findings, each at the element it is about. */
final class GraphRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        boolean failed = report.failed();
        for (Finding finding : Linker.check(new FragmentAssembly(round).all())) {
            Optional<Message> message = message(finding.rule());
            boolean secondary = failed && isSecondary(finding.rule()) || isLeftOpen(round, finding);
            if (message.isPresent() && !secondary) {
                origin(round, finding).ifPresent(origin -> report.add(message.get(), origin, finding.message()));
            }
        }
    }

    /** A merge into a context whose members are all elsewhere is decided where everything is linked. */
    private static boolean isLeftOpen(RoundModel round, Finding finding) {
        boolean merge = finding.rule() == dev.mizan.ir.Rule.MERGE_WITHOUT_SLOT
                || finding.rule() == dev.mizan.ir.Rule.MERGE_BAD_SLOT;
        return merge
                && finding.subject() instanceof Finding.FunctionSubject subject
                && function(round, subject.name(), finding.source()).stream()
                        .flatMap(function -> function.targets().merges().stream())
                        .noneMatch(round::hasMembers);
    }

    /** Findings that may only follow from something already reported. */
    private static boolean isSecondary(dev.mizan.ir.Rule rule) {
        return switch (rule) {
            case MERGE_WITHOUT_SLOT, MERGE_BAD_SLOT, MERGE_BAD_KEY, MERGE_WITHOUT_RESULT, CONTEXT_PARAM_TYPE -> true;
            default -> false;
        };
    }

    /** The message for a finding; none where another rule says the same with better evidence. */
    private static Optional<Message> message(dev.mizan.ir.Rule rule) {
        return switch (rule) {
            case BAD_NAME -> Optional.of(Message.NAME_BAD);
            case DUPLICATE_FUNCTION -> Optional.of(Message.FUNCTION_NAME_TAKEN);
            case NAME_COLLISION -> Optional.of(Message.NAME_COLLISION);
            case CAMEL_COLLISION -> Optional.of(Message.CAMEL_COLLISION);
            case UNKNOWN_FUNCTION -> Optional.of(Message.AFFECTED_FUNCTION_ELSEWHERE);
            case MISSPELT_FUNCTION, FUNCTION_WITHOUT_CONTEXT -> Optional.of(Message.AFFECTED_FUNCTION_UNKNOWN);
            case MISSING_CONTEXT_PARAM -> Optional.of(Message.CONTEXT_PARAM_MISSING);
            case CONTEXT_PARAM_TYPE -> Optional.of(Message.CONTEXT_PARAM_TYPE);
            case CONTEXT_PARAM_DEFAULT -> Optional.of(Message.CONTEXT_PARAM_DEFAULT);
            case BROAD_AFFECTS -> Optional.of(Message.AFFECTS_BROAD);
            case MERGE_WITHOUT_RESULT -> Optional.of(Message.MERGE_WITHOUT_RESULT);
            case MERGE_WITHOUT_SLOT -> Optional.of(Message.MERGE_WITHOUT_SLOT);
            case MERGE_AMBIGUOUS -> Optional.of(Message.MERGE_AMBIGUOUS);
            case MERGE_BAD_SLOT -> Optional.of(Message.MERGE_BAD_SLOT);
            case MERGE_BAD_KEY -> Optional.of(Message.MERGE_BAD_KEY);
            case MERGE_REFETCHES -> Optional.of(Message.MERGE_REFETCHES);
            case TYPE_CONFLICT,
                    UNION_CASE,
                    FIELD_IS_DISCRIMINATOR,
                    MUTATION_IN_CONTEXT,
                    ERROR_CONFLICT,
                    UNKNOWN_CONTEXT -> Optional.empty();
            default -> throw new IllegalStateException("What the processor made is refused: " + rule);
        };
    }

    private static Optional<Origin> origin(RoundModel round, Finding finding) {
        return switch (finding.subject()) {
            case Finding.FunctionSubject subject ->
                function(round, subject.name(), finding.source()).map(function -> origin(function, finding.rule()));
            case Finding.ParamSubject subject ->
                function(round, subject.function(), finding.source())
                        .flatMap(function -> params(function.arguments(), subject.param()));
            case Finding.ContextSubject subject ->
                Optional.ofNullable(round.contexts().get(subject.name())).map(ContextModel::origin);
            case Finding.ContextParamSubject subject ->
                Optional.ofNullable(round.contexts().get(subject.context()))
                        .flatMap(context -> params(context.params(), subject.param()));
            case Finding.TypeSubject subject ->
                round.types().values().stream()
                        .filter(type -> type.head().name().equals(subject.name()))
                        .map(type -> type.head().origin())
                        .findFirst();
            case Finding.ErrorSubject subject ->
                Optional.ofNullable(round.errors().get(subject.code())).map(ErrorModel::origin);
            case Finding.ChannelSubject subject -> Optional.empty();
            case Finding.FormSubject subject -> Optional.empty();
        };
    }

    /** Of two functions of one name the later one. */
    private static Optional<FunctionModel> function(RoundModel round, String name, String source) {
        Stream<OwnerModel> owners = round.owners().stream()
                .filter(owner -> owner.type().canonicalName().equals(source));
        List<FunctionModel> found = owners.flatMap(owner -> owner.functions().stream())
                .filter(function -> function.name().equals(name))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static Optional<Origin> params(List<Property> params, String name) {
        return params.stream()
                .filter(param -> param.wireName().equals(name))
                .map(Property::origin)
                .findFirst();
    }

    private static Origin origin(FunctionModel function, dev.mizan.ir.Rule rule) {
        return switch (rule) {
            case BAD_NAME, DUPLICATE_FUNCTION, NAME_COLLISION, CAMEL_COLLISION ->
                function.client().has("name")
                        ? function.client().element("name")
                        : function.client().method();
            case UNKNOWN_FUNCTION, MISSPELT_FUNCTION, FUNCTION_WITHOUT_CONTEXT ->
                function.client().element("affectsFunctions");
            case BROAD_AFFECTS -> function.client().element("affects", "affectsFunctions");
            case MERGE_BAD_SLOT -> function.client().element("mergeSlot", "merge");
            case MERGE_BAD_KEY -> function.client().element("mergeKey", "merge");
            case MERGE_WITHOUT_RESULT, MERGE_WITHOUT_SLOT, MERGE_AMBIGUOUS, MERGE_REFETCHES ->
                function.client().element("merge");
            default -> function.client().method();
        };
    }
}
