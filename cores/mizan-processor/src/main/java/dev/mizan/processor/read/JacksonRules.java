package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Which Jackson annotations mean something here; any other one would silently be ignored, so it is an error. */
final class JacksonRules {

    /** The elements of each honoured annotation. */
    private static final Map<String, List<String>> HONOURED = Map.of(
            Vocabulary.JACKSON_PROPERTY, List.of("value"),
            Vocabulary.JACKSON_IGNORE, List.of("value"),
            Vocabulary.JACKSON_TYPE_INFO, List.of("use", "include", "property"),
            Vocabulary.JACKSON_SUB_TYPES, List.of("value"),
            Vocabulary.JACKSON_TYPE_NAME, List.of("value"),
            Vocabulary.JACKSON_VALUE, List.of("value"),
            Vocabulary.JACKSON_CREATOR, List.of("mode"),
            Vocabulary.JACKSON_NAMING_2, List.of("value"),
            Vocabulary.JACKSON_NAMING_3, List.of("value"));

    /** What to do instead, by the annotation's simple name. */
    private static final Map<String, String> INSTEAD = Map.of(
            "JsonFormat", "Use a type that has the wanted form: an enum, a java.time type, a String",
            "JsonInclude", "Leave it out: every member is always written, absent ones as null",
            "JsonIgnoreProperties", "Put @JsonIgnore on the members themselves",
            "JsonAlias", "Leave it out: names are strict",
            "JsonUnwrapped", "Declare the inner members here",
            "JsonSerialize", "Return a type that Mizan encodes, or one with @JsonValue",
            "JsonDeserialize", "Take a type that Mizan decodes, or one with @JsonCreator",
            "JsonAnyGetter", "Declare a member of type Map<String, …>",
            "JsonAnySetter", "Declare a member of type Map<String, …>",
            "JsonPropertyOrder", "Leave it out: members are sorted on the wire");

    private JacksonRules() {}

    /** Reports every annotation on {@code annotated} that has no meaning here. */
    static void check(Reading reading, AnnotatedConstruct annotated, Element element, Origin otherwise) {
        for (AnnotationMirror each : annotated.getAnnotationMirrors()) {
            Mirror mirror = new Mirror(each);
            if (mirror.name().startsWith(Vocabulary.JACKSON) || mirror.name().startsWith("tools.jackson.")) {
                check(reading, mirror, origin(reading, element, each, otherwise));
            }
        }
    }

    private static Origin origin(Reading reading, Element element, AnnotationMirror mirror, Origin otherwise) {
        return reading.own(element) ? Origin.of(element, mirror) : otherwise;
    }

    private static void check(Reading reading, Mirror mirror, Origin origin) {
        List<String> honoured = HONOURED.get(mirror.name());
        if (honoured == null) {
            String fix = INSTEAD.getOrDefault(mirror.simpleName(), "Leave it out, or use another type on the wire");
            reading.report.add(Message.JACKSON_UNSUPPORTED, origin, mirror.simpleName(), fix);
            return;
        }
        Optional<String> element = mirror.mirror().getElementValues().keySet().stream()
                .map(member -> member.getSimpleName().toString())
                .filter(member -> !honoured.contains(member))
                .sorted()
                .findFirst();
        element.ifPresent(
                name -> reading.report.add(Message.JACKSON_ELEMENT, origin, mirror.simpleName(), name, honoured));
    }
}
