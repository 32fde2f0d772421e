package dev.mizan.processor.read;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Why something is deprecated: the text of {@code @deprecated}, {@code ""} for a bare {@code @Deprecated}. */
final class Deprecation {

    private Deprecation() {}

    static Optional<String> of(Elements elements, Element element, Docs docs) {
        return docs.deprecated().or(() -> elements.isDeprecated(element) ? Optional.of("") : Optional.empty());
    }
}
