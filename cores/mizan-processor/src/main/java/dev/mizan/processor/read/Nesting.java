package dev.mizan.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Types inside of types. */
final class Nesting {

    private Nesting() {}

    /** The element and what encloses it, from the outermost type to itself. */
    static List<Element> of(Element element) {
        List<Element> chain = new ArrayList<>();
        for (Element each = element;
                each != null && !(each instanceof PackageElement);
                each = each.getEnclosingElement()) {
            chain.addFirst(each);
        }
        return chain;
    }

    static TypeElement outermost(Element element) {
        return (TypeElement) of(element).getFirst();
    }

    /** Whether not even the same package can make instances: private, local, or inner without being static. */
    static boolean hidden(TypeElement element) {
        List<Element> chain = of(element);
        return chain.stream().anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))
                || chain.stream().skip(1).anyMatch(Predicate.not(Nesting::isStatic));
    }

    /** The language makes nested records, enums and interfaces static; not every compiler says so. */
    private static boolean isStatic(Element element) {
        return switch (element.getKind()) {
            case RECORD, ENUM, INTERFACE, ANNOTATION_TYPE -> true;
            case CLASS ->
                element.getModifiers().contains(Modifier.STATIC)
                        || element.getEnclosingElement() instanceof TypeElement outer
                                && outer.getKind() == ElementKind.INTERFACE;
            default -> false;
        };
    }

    /** Whether every package sees the type; members of interfaces are public without saying so. */
    static boolean visible(TypeElement element) {
        return of(element).stream()
                .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)
                        || each.getEnclosingElement() instanceof TypeElement outer
                                && outer.getKind() == ElementKind.INTERFACE);
    }

    /** The simple names from the outermost type on in one word: {@code OuterInner}. */
    static String joinedName(TypeElement element) {
        StringBuilder name = new StringBuilder();
        of(element).forEach(each -> name.append(each.getSimpleName()));
        return name.toString();
    }
}
