package dev.mizan.processor.validate;

import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.HashSet;
import java.util.Set;

/** Constraints inside an argument are checked only where {@code @Valid} leads to them, from member to member. */
final class UncheckedRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        Walk walk = new Walk(round, report, new HashSet<>());
        for (FunctionModel function : round.functions()) {
            for (Property argument : function.arguments()) {
                String place = "the parameter \"" + argument.javaName() + "\" of " + function.method();
                walk.at(argument.use(), false, place, argument.origin());
            }
        }
    }

    /** The way through all that callers send, each type once. */
    private record Walk(RoundModel round, Report report, Set<String> seen) {

        /** A use at a {@code place} that is {@code valid} if an {@code @Valid} on the way leads into it. */
        void at(Use use, boolean valid, String place, Origin origin) {
            boolean leads = valid || use.cascaded();
            switch (use.kind()) {
                case Use.Named named -> into(named, leads, place, origin);
                case Use.Sequence sequence -> at(sequence.element(), leads, place, origin);
                case Use.Dictionary dictionary -> at(dictionary.value(), leads, place, origin);
                case Use.Maybe maybe -> at(maybe.value(), leads, place, origin);
                case Use.Scalar scalar -> {}
                case Use.Anything anything -> {}
                case Use.Broken broken -> {}
            }
        }

        private void into(Use.Named named, boolean valid, String place, Origin origin) {
            if (!valid && Reach.of(round, Use.of(named)).values().stream().anyMatch(UncheckedRule::constrained)) {
                report.add(Message.CONSTRAINTS_UNCHECKED, origin, place);
            }
            TypeModel type = round.types().get(named.key());
            if (type == null || !seen.add(named.key())) {
                return;
            }
            switch (type) {
                case TypeModel.Struct struct ->
                    struct.fields().stream()
                            .filter(field -> !field.ignored())
                            .forEach(field -> member(struct, field.property()));
                case TypeModel.Union union ->
                    union.cases().forEach(one -> at(Use.of(new Use.Named(one.key())), true, place, origin));
                case TypeModel.Wrapper wrapper -> at(wrapper.value(), valid, place, origin);
                case TypeModel.Enumeration enumeration -> {}
            }
        }

        private void member(TypeModel.Struct struct, Property member) {
            String place = "the member \"" + member.javaName() + "\" of "
                    + struct.head().name();
            at(member.use(), false, place, member.origin());
        }
    }

    private static boolean constrained(TypeModel type) {
        return type.head().constrained()
                || switch (type) {
                    case TypeModel.Struct struct ->
                        struct.fields().stream()
                                .anyMatch(field -> constrained(field.property().use()));
                    case TypeModel.Wrapper wrapper -> constrained(wrapper.value());
                    case TypeModel.Union union -> false;
                    case TypeModel.Enumeration enumeration -> false;
                };
    }

    /** Whether there is a constraint on the use itself or on what it contains. */
    private static boolean constrained(Use use) {
        return !use.constraints().isEmpty()
                || switch (use.kind()) {
                    case Use.Sequence sequence -> constrained(sequence.element());
                    case Use.Dictionary dictionary -> constrained(dictionary.value());
                    case Use.Maybe maybe -> constrained(maybe.value());
                    case Use.Named named -> false;
                    case Use.Scalar scalar -> false;
                    case Use.Anything anything -> false;
                    case Use.Broken broken -> false;
                };
    }
}
