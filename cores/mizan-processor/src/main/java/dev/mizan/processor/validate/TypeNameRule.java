package dev.mizan.processor.validate;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import java.util.HashMap;
import java.util.Map;

/** The types of the contract have different names. */
final class TypeNameRule implements Rule {

    @Override
    public void check(RoundModel round, Report report) {
        Map<String, TypeModel> byName = new HashMap<>();
        for (TypeModel type : round.types().values()) {
            TypeModel other = byName.putIfAbsent(type.head().name(), type);
            if (other != null) {
                report.add(
                        Message.TYPE_NAME_TAKEN,
                        type.head().origin(),
                        type.head().name(),
                        other.key(),
                        type.key());
            }
        }
    }
}
