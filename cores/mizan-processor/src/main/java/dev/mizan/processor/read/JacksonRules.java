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

    /** Where each honoured annotation belongs. */
    private static final Map<String, String> HOME = Map.of(
            Vocabulary.JACKSON_PROPERTY,
            "Put it on a component or accessor, a constant of an enum, or a parameter of a server function",
            Vocabulary.JACKSON_IGNORE,
            "Put it on the component or accessor of what is not to travel",
            Vocabulary.JACKSON_TYPE_INFO,
            "Put it on the sealed type",
            Vocabulary.JACKSON_SUB_TYPES,
            "Put it on the sealed type",
            Vocabulary.JACKSON_TYPE_NAME,
            "Put it on a record that a sealed type permits",
            Vocabulary.JACKSON_VALUE,
            "Put it on the component or accessor of the only value that travels",
            Vocabulary.JACKSON_CREATOR,
            "Put it on the constructor that takes all members, or on what makes a single-value type",
            Vocabulary.JACKSON_NAMING_2,
            "Put it on the record or class whose members it names",
            Vocabulary.JACKSON_NAMING_3,
            "Put it on the record or class whose members it names");

    /** The modes of a creator that mean what is done anyway. */
    private static final Map<JacksonPlace, List<String>> MODES = Map.of(
            JacksonPlace.MEMBERS_CREATOR, List.of("PROPERTIES", "DEFAULT"),
            JacksonPlace.VALUE_CREATOR, List.of("DELEGATING", "DEFAULT"));

    private JacksonRules() {}

    /**
     * Reports every annotation on {@code annotated} that has no meaning there.
     *
     * @param element where messages go if it is in these sources
     * @param label the place in words
     */
    static void check(
            Reading reading,
            AnnotatedConstruct annotated,
            Element element,
            Origin otherwise,
            JacksonPlace place,
            String label) {
        check(reading, annotated.getAnnotationMirrors(), element, otherwise, place, label);
    }

    static void check(
            Reading reading,
            List<? extends AnnotationMirror> annotations,
            Element element,
            Origin otherwise,
            JacksonPlace place,
            String label) {
        for (AnnotationMirror each : annotations) {
            Mirror mirror = new Mirror(each);
            if (isJackson(mirror)) {
                Origin origin = reading.own(element) ? Origin.of(element, each) : otherwise;
                if (HOME.containsKey(mirror.name()) && !place.honours(mirror)) {
                    reading.report.add(
                            Message.ANNOTATION_PLACE, origin, mirror.simpleName(), label, HOME.get(mirror.name()));
                } else {
                    checkElements(reading, mirror, origin);
                    checkMode(reading, mirror, origin, place);
                }
            }
        }
    }

    /** An annotation of Jackson, or one that bundles some. */
    static boolean isJackson(Mirror mirror) {
        return mirror.name().startsWith(Vocabulary.JACKSON)
                || mirror.name().startsWith("tools.jackson.")
                || Mirror.present(mirror.type(), Vocabulary.JACKSON_BUNDLE);
    }

    private static void checkElements(Reading reading, Mirror mirror, Origin origin) {
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

    private static void checkMode(Reading reading, Mirror mirror, Origin origin, JacksonPlace place) {
        List<String> modes = MODES.getOrDefault(place, List.of());
        String mode = mirror.constant("mode");
        if (mirror.name().equals(Vocabulary.JACKSON_CREATOR) && !modes.contains(mode)) {
            reading.report.add(
                    Message.JACKSON_SETTING,
                    origin,
                    mirror.simpleName(),
                    "mode = " + mode,
                    "mode = " + modes.getFirst());
        }
    }
}
