package dev.mizan.processor.read;

import dev.mizan.ir.Names;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.TypeElement;

/** The wire names of one type's members: {@code @JsonProperty}, else {@code @JsonNaming}, else the module. */
final class WireNames {

    private final UnaryOperator<String> naming;

    private WireNames(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    static WireNames of(Reading reading, TypeElement type, Origin origin) {
        ModuleSettings settings = reading.modules.of(type);
        Optional<Mirror> jackson =
                Mirror.find(type, Vocabulary.JACKSON_NAMING_2).or(() -> Mirror.find(type, Vocabulary.JACKSON_NAMING_3));
        if (jackson.isEmpty()) {
            return new WireNames(settings::wireName);
        }
        String strategy = jackson.get()
                .type("value")
                .map(value -> value.toString().replaceAll(".*[.$]", ""))
                .orElse("");
        UnaryOperator<String> naming = switch (strategy) {
            case "SnakeCaseStrategy" -> Names::snake;
            case "UpperSnakeCaseStrategy" -> name -> Names.snake(name).toUpperCase(Locale.ROOT);
            case "KebabCaseStrategy" -> name -> Names.snake(name).replace('_', '-');
            case "UpperCamelCaseStrategy" -> Names::pascal;
            case "LowerCamelCaseStrategy" -> name -> name;
            default -> null;
        };
        if (naming == null) {
            Origin at = reading.own(type) ? Origin.of(type, jackson.get().mirror()) : origin;
            reading.report.add(Message.JACKSON_NAMING, at, strategy);
            return new WireNames(settings::wireName);
        }
        return new WireNames(naming);
    }

    String of(String javaName, Stream<? extends AnnotatedConstruct> places) {
        List<String> given = places.flatMap(place -> Mirror.find(place, Vocabulary.JACKSON_PROPERTY).stream())
                .map(mirror -> mirror.text("value"))
                .filter(name -> !name.isEmpty())
                .toList();
        return given.isEmpty() ? naming.apply(javaName) : given.getFirst();
    }
}
