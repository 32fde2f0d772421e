package dev.mizan.codegen.java;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record: a struct of the contract, the arguments of a function, the params or the bundle of a context.
 *
 * @param head the start of its file
 * @param doc its comment
 * @param name its name
 * @param unions the sealed interfaces that it is a case of
 * @param components its components
 * @param partial whether some of it may be left out
 */
@JStache(path = "dev/mizan/codegen/java/RecordView.java.stache")
record RecordView(
        HeadView head,
        JavaDoc doc,
        JavaIdentifier name,
        List<JavaIdentifier> unions,
        List<ComponentView> components,
        boolean partial) {

    static RecordView of(JavaContract contract, JavaDoc doc, JavaIdentifier name, List<ComponentView> components) {
        Stream<JavaImport> imports = Stream.of(
                        HeadView.library("Codec", "JsonValue"),
                        components.stream().limit(1).flatMap(component -> HeadView.library("Fields")),
                        HeadView.codecs(components.stream().map(ComponentView::codec)),
                        components.stream()
                                .filter(ComponentView::omittable)
                                .flatMap(component -> HeadView.library("Codecs")),
                        components.stream()
                                .flatMap(component -> component.type().imports()))
                .flatMap(parts -> parts);
        return new RecordView(
                HeadView.of(contract, imports),
                doc,
                name,
                contract.unionsOf(name),
                components,
                components.stream().anyMatch(ComponentView::omittable));
    }

    boolean hasUnions() {
        return !unions.isEmpty();
    }

    boolean hasComponents() {
        return !components.isEmpty();
    }

    /** What cannot be left out. */
    List<ComponentView> required() {
        return components.stream().filter(component -> !component.omittable()).toList();
    }

    /** What gives the same record with something that can be left out. */
    List<WitherView> withers() {
        List<JavaIdentifier> all = components.stream().map(ComponentView::name).toList();
        return components.stream()
                .filter(ComponentView::omittable)
                .map(component -> new WitherView(
                        name, component.wither(), component.type(), component.name(), component.deprecated(), all))
                .toList();
    }

    /**
     * A method that gives the same record with another value.
     *
     * @param result the record
     * @param method the method's name
     * @param type the type of the value
     * @param changed the component that takes the value
     * @param deprecated whether that component is deprecated
     * @param arguments all components
     */
    record WitherView(
            JavaIdentifier result,
            JavaIdentifier method,
            JavaType type,
            JavaIdentifier changed,
            boolean deprecated,
            List<JavaIdentifier> arguments) {}
}
