package dev.mizan.processor.validate;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import java.util.HashMap;
import java.util.Map;

/** The cases of a union are objects with different tags, and no member in the way of the tag. */
final class UnionRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (TypeModel type : round.types().values()) {
            if (type instanceof TypeModel.Union union) {
                checkTags(union, report);
                for (TypeModel.Case one : union.cases()) {
                    checkMembers(union, one, round, report);
                    checkForm(union, one, round, report);
                }
            }
        }
    }

    private static void checkTags(TypeModel.Union union, Report report) {
        Map<String, TypeModel.Case> byTag = new HashMap<>();
        for (TypeModel.Case one : union.cases()) {
            TypeModel.Case other = byTag.putIfAbsent(one.tag(), one);
            if (other != null) {
                report.add(
                        Message.UNION_TAG_TAKEN,
                        union.head().origin(),
                        union.head().name(),
                        one.tag(),
                        other.key(),
                        one.key());
            }
        }
    }

    private static void checkForm(TypeModel.Union union, TypeModel.Case one, RoundModel round, Report report) {
        if (round.types().get(one.key()) instanceof TypeModel.Wrapper wrapper) {
            String name = wrapper.head().name();
            report.add(
                    Message.UNION_CASE_VALUE,
                    wrapper.head().origin(),
                    name,
                    union.head().name(),
                    name);
        }
    }

    private static void checkMembers(TypeModel.Union union, TypeModel.Case one, RoundModel round, Report report) {
        if (round.types().get(one.key()) instanceof TypeModel.Struct struct) {
            struct.fields().stream()
                    .filter(field -> !field.ignored())
                    .filter(field -> field.property().wireName().equals(union.discriminator()))
                    .forEach(field -> report.add(
                            Message.FIELD_IS_DISCRIMINATOR,
                            field.property().origin(),
                            union.discriminator(),
                            struct.head().name(),
                            union.head().name(),
                            union.head().name()));
        }
    }
}
