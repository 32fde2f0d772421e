package dev.mizan.processor.read;

import dev.mizan.processor.model.DefaultValue;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.Use;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads a member of a type or a parameter of a function: its use, default, name and docs. */
final class MemberReader {

    private final Reading reading;
    private final TypeReader types;
    private final DefaultReader defaults;

    MemberReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
        this.defaults = new DefaultReader(reading.report, key -> types.named().knownType(key));
    }

    /** What is read: a name, a type, and every place that carries annotations on it. */
    record Source(
            String javaName,
            String wireName,
            TypeMirror type,
            Element element,
            List<? extends AnnotatedConstruct> places,
            Optional<String> doc,
            Optional<String> deprecated) {}

    Property read(Source source, Site site) {
        Use use = types.read(source.type(), site, source.places());
        return new Property(
                source.javaName(),
                source.wireName(),
                use,
                defaultValue(source, use, site),
                source.doc(),
                source.deprecated(),
                site.origin());
    }

    private Optional<DefaultValue> defaultValue(Source source, Use use, Site site) {
        return source.places().stream()
                .flatMap(place -> Mirror.find(place, Vocabulary.DEFAULT).stream())
                .findFirst()
                .flatMap(mirror -> defaults.read(
                        mirror.text("value"),
                        use,
                        site,
                        reading.own(source.element()) ? mirror.origin(source.element(), "value") : site.origin()));
    }
}
