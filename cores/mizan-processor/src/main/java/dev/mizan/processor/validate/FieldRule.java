package dev.mizan.processor.validate;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import java.util.HashMap;
import java.util.Map;

/** The members of a type have different names. */
final class FieldRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        for (TypeModel type : round.types().values()) {
            if (type instanceof TypeModel.Struct struct) {
                check(struct, report);
            }
        }
    }

    private static void check(TypeModel.Struct struct, Report report) {
        Map<String, Property> byName = new HashMap<>();
        for (TypeModel.Field field : struct.fields()) {
            Property property = field.property();
            Property other = field.ignored() ? null : byName.putIfAbsent(property.wireName(), property);
            if (other != null) {
                report.add(
                        Message.FIELD_NAME_TAKEN,
                        property.origin(),
                        struct.head().name(),
                        property.wireName(),
                        other.javaName(),
                        property.javaName());
            }
        }
    }
}
