package dev.mizan.processor.read;

import com.palantir.javapoet.CodeBlock;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads types that travel as their only value: those with {@code @JsonValue}. */
final class WrapperReader {

    private final Reading reading;
    private final TypeReader types;

    WrapperReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
    }

    /** The method or field with {@code @JsonValue}; of a record the accessor. */
    Optional<Element> valueOf(TypeElement element) {
        Stream<Element> methods = element.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.METHOD)
                .map(each -> (Element) each);
        Optional<Element> method = methods.filter(WrapperReader::isValue).findFirst();
        return method.or(() -> ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(WrapperReader::isValue)
                .map(field -> (Element) field)
                .findFirst());
    }

    private static boolean isValue(Element element) {
        return Mirror.find(element, Vocabulary.JACKSON_VALUE)
                .map(mirror -> mirror.flag("value"))
                .orElse(false);
    }

    Optional<TypeModel> read(TypeElement element, Element value, TypeModel.Head head, Site site) {
        Optional<ExecutableElement> accessor = accessor(element, value);
        Optional<TypeMirror> type = accessor.map(ExecutableElement::getReturnType);
        Optional<ExecutableElement> creator = type.flatMap(each -> creator(element, each));
        Origin origin = reading.at(value, head.origin());
        if (accessor.isEmpty() || creator.isEmpty()) {
            reading.report.add(
                    Message.VALUE_WITHOUT_CREATOR,
                    origin,
                    element.getSimpleName(),
                    type.map(TypeReader::plain).orElse("its value"));
            return Optional.empty();
        }
        Site inside = new Site("the value of " + element.getSimpleName(), origin, site.settings(), site.variables());
        JacksonSweep.of(
                reading,
                element,
                head.origin(),
                Map.of(value, JacksonPlace.VALUE, creator.get(), JacksonPlace.VALUE_CREATOR),
                Set.of());
        checkDefault(element, value, origin);
        Use use = types.read(type.get(), inside, List.of(value, accessor.get()));
        if (use.kind() instanceof Use.Broken) {
            return Optional.empty();
        }
        CodeBlock wrap = creator.get().getKind() == ElementKind.CONSTRUCTOR
                ? CodeBlock.of("$T::new", head.java())
                : CodeBlock.of("$T::$L", head.java(), creator.get().getSimpleName());
        CodeBlock unwrap = CodeBlock.of("$T::$L", head.java(), accessor.get().getSimpleName());
        return Optional.of(new TypeModel.Wrapper(head, use, wrap, unwrap));
    }

    /** A record whose only value is left out is itself left out. */
    private void checkDefault(TypeElement element, Element value, Origin origin) {
        element.getRecordComponents().stream()
                .filter(component -> component.getSimpleName().equals(value.getSimpleName()))
                .filter(component -> Mirror.present(component, Vocabulary.DEFAULT))
                .forEach(component -> reading.report.add(
                        Message.ANNOTATION_PLACE,
                        reading.at(component, origin),
                        "Default",
                        "the value of " + element.getSimpleName(),
                        "Put it where " + element.getSimpleName() + " is a member or an argument"));
    }

    private static Optional<ExecutableElement> accessor(TypeElement element, Element value) {
        if (value instanceof ExecutableElement method) {
            return Optional.of(method).filter(WrapperReader::readable);
        }
        String name = value.getSimpleName().toString();
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(WrapperReader::readable)
                .filter(method -> BeanReader.isAccessorOf(method, name))
                .findFirst();
    }

    private static boolean readable(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    /** What makes one: the method or constructor with {@code @JsonCreator}, else the constructor for the value. */
    private Optional<ExecutableElement> creator(TypeElement element, TypeMirror value) {
        List<ExecutableElement> makers = Stream.concat(
                        ElementFilter.constructorsIn(element.getEnclosedElements()).stream(),
                        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                                .filter(method -> Mirror.present(method, Vocabulary.JACKSON_CREATOR)))
                .filter(maker -> !maker.getModifiers().contains(Modifier.PRIVATE))
                .filter(maker -> takes(maker, value))
                .toList();
        return makers.stream()
                .filter(maker -> Mirror.present(maker, Vocabulary.JACKSON_CREATOR))
                .findFirst()
                .or(() -> makers.stream().findFirst());
    }

    private boolean takes(ExecutableElement maker, TypeMirror value) {
        List<? extends VariableElement> parameters = maker.getParameters();
        return parameters.size() == 1
                && TypeReader.plain(parameters.getFirst().asType()).equals(TypeReader.plain(value));
    }
}
