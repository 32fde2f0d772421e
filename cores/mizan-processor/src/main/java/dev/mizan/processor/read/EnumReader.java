package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads enums. */
final class EnumReader {

    private final Reading reading;

    EnumReader(Reading reading) {
        this.reading = reading;
    }

    Optional<TypeModel> read(TypeElement element, TypeModel.Head head) {
        Map<String, String> byWireName = new LinkedHashMap<>();
        List<String> constants = new ArrayList<>();
        Set<Element> valueElements = new HashSet<>();
        for (Element each : element.getEnclosedElements()) {
            if (Mirror.present(each, Vocabulary.JACKSON_VALUE)) {
                valueElements.add(each);
                reading.report.add(Message.ENUM_VALUE, reading.at(each, head.origin()), element.getSimpleName());
            }
        }
        for (Element each : EnumConstants.of(reading, element)) {
            JacksonRules.check(
                    reading,
                    each,
                    each,
                    head.origin(),
                    JacksonPlace.CONSTANT,
                    "the constant " + each.getSimpleName() + " of " + element.getSimpleName());
            ConstraintReader.refuse(
                    reading,
                    each,
                    head.origin(),
                    "the constant " + each.getSimpleName() + " of " + element.getSimpleName(),
                    "Put it where a " + element.getSimpleName() + " is a member or an argument");
            constants.add(each.getSimpleName().toString());
            add(each, byWireName, head);
        }
        JacksonSweep.of(reading, element, head.origin(), Map.of(), valueElements);
        return byWireName.size() == constants.size()
                ? Optional.of(new TypeModel.Enumeration(head, constants, List.copyOf(byWireName.keySet())))
                : Optional.empty();
    }

    private void add(Element constant, Map<String, String> byWireName, TypeModel.Head head) {
        String javaName = constant.getSimpleName().toString();
        String given = Mirror.find(constant, Vocabulary.JACKSON_PROPERTY)
                .map(property -> property.text("value"))
                .orElse("");
        String wireName = given.isEmpty() ? javaName : given;
        String other = byWireName.putIfAbsent(wireName, javaName);
        if (other != null) {
            reading.report.add(Message.ENUM_NAME_TAKEN, reading.at(constant, head.origin()), other, javaName, wireName);
        }
    }
}
