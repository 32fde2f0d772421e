package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Report;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What all readers of one round share. */
final class Reading {

    final Elements elements;
    final Types types;
    final ClassFiles classFiles;
    final Report report;
    final Modules modules;
    final Adapters adapters;
    private final Set<String> ownTypes;
    private final boolean last;
    private boolean incomplete;

    Reading(
            Elements elements,
            Types types,
            ClassFiles classFiles,
            Report report,
            Adapters adapters,
            Set<String> ownTypes,
            boolean last) {
        this.classFiles = classFiles;
        this.elements = elements;
        this.types = types;
        this.report = report;
        this.modules = new Modules(elements);
        this.adapters = adapters;
        this.ownTypes = ownTypes;
        this.last = last;
    }

    /** Whether something is missing that another processor may still generate. */
    boolean incomplete() {
        return incomplete;
    }

    /** Notes that a type or member is missing; the compiler itself reports a type that stays missing. */
    void awaits() {
        incomplete = true;
    }

    /** Reports in the last round what until then another processor may still generate. */
    void awaits(Message message, Origin origin, Object... evidence) {
        incomplete = true;
        if (last) {
            report.add(message, origin, evidence);
        }
    }

    /** Whether {@code element} is declared in the sources being compiled. */
    boolean own(Element element) {
        return ownTypes.contains(Nesting.outermost(element).getQualifiedName().toString());
    }

    /** The element itself where it is in these sources, else the place that led to it. */
    Origin at(Element element, Origin otherwise) {
        return own(element) ? Origin.of(element) : otherwise;
    }
}
