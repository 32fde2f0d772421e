package dev.mizan.processor.read;

import dev.mizan.ir.CodePoints;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The properties of a class by name: accessors, setters and fields, those of its superclasses included. */
final class BeanProperties {

    private final TypeReader types;
    private final SortedMap<String, BeanProperty> byName = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, VariableElement> fields = new LinkedHashMap<>();
    private final List<ExecutableElement> methods = new ArrayList<>();
    private final Map<ExecutableElement, Map<String, Use>> variables = new LinkedHashMap<>();

    private BeanProperties(TypeReader types) {
        this.types = types;
    }

    /**
     * A property that can be read.
     *
     * @param name its name
     * @param accessor the method that reads it
     * @param setter the method that sets it
     * @param field the field of its name
     * @param variables what stands for the type variables of the class it is declared in
     */
    record BeanProperty(
            String name,
            ExecutableElement accessor,
            Optional<ExecutableElement> setter,
            Optional<VariableElement> field,
            Map<String, Use> variables) {

        List<AnnotatedConstruct> places() {
            List<AnnotatedConstruct> places = new ArrayList<>();
            places.add(accessor);
            field.ifPresent(each -> {
                places.add(each);
                places.add(each.asType());
            });
            setter.ifPresent(places::add);
            return places;
        }
    }

    static BeanProperties of(TypeElement element, TypeReader types, Site site) {
        BeanProperties properties = new BeanProperties(types);
        properties.collect(element, site);
        properties.methods.forEach(properties::accessor);
        return properties;
    }

    SortedMap<String, BeanProperty> byName() {
        return byName;
    }

    /** Fields of the class and its superclasses by name, the class's own first. */
    Map<String, VariableElement> fields() {
        return fields;
    }

    /** The property {@code name}, which may be read by a method of just that name. */
    Optional<BeanProperty> find(String name) {
        BeanProperty known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return methods.stream()
                .filter(method -> readable(method) && method.getSimpleName().contentEquals(name))
                .findFirst()
                .map(method -> property(name, method));
    }

    /** The class and those it extends, {@code Object} left out. */
    static List<TypeElement> withSuperclasses(TypeElement element) {
        List<TypeElement> chain = new ArrayList<>();
        TypeElement next = element;
        while (!next.getQualifiedName().contentEquals("java.lang.Object")) {
            chain.add(next);
            if (!(next.getSuperclass() instanceof DeclaredType parent)) {
                break;
            }
            next = (TypeElement) parent.asElement();
        }
        return chain;
    }

    private void collect(TypeElement element, Site site) {
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            boolean overridden = methods.stream().anyMatch(other -> sameSignature(other, method));
            if (!overridden) {
                methods.add(method);
                variables.put(method, site.variables());
            }
        }
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                fields.putIfAbsent(field.getSimpleName().toString(), field);
            }
        }
        TypeMirror parent = element.getSuperclass();
        if (parent instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && !declared.asElement().toString().equals("java.lang.Object")) {
            collect((TypeElement) declared.asElement(), inside(declared, site));
        }
    }

    private Site inside(DeclaredType parent, Site site) {
        Map<String, Use> bound = new LinkedHashMap<>();
        TypeElement element = (TypeElement) parent.asElement();
        for (int i = 0; i < parent.getTypeArguments().size(); i++) {
            bound.put(
                    element.getTypeParameters().get(i).getSimpleName().toString(),
                    types.read(parent.getTypeArguments().get(i), site));
        }
        return new Site(site.label(), site.origin(), site.settings(), bound);
    }

    private void accessor(ExecutableElement method) {
        String own = method.getSimpleName().toString();
        if (readable(method)) {
            Optional<String> name = isWhole(own) ? Optional.of(own) : name(method);
            name.ifPresent(each -> byName.putIfAbsent(each, property(each, method)));
        }
    }

    /** Kotlin's {@code val isAdmin} is a property of that name, not one named {@code admin}. */
    private boolean isWhole(String method) {
        return method.startsWith("is") && fields.containsKey(method);
    }

    private BeanProperty property(String name, ExecutableElement method) {
        String bare = isWhole(name) ? name.substring(2) : name;
        String setter = "set" + bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
        return new BeanProperty(
                name,
                method,
                methods.stream()
                        .filter(each -> sets(each, setter, method.getReturnType()))
                        .findFirst(),
                Optional.ofNullable(fields.get(name)),
                variables.getOrDefault(method, Map.of()));
    }

    private static boolean sets(ExecutableElement method, String name, TypeMirror type) {
        return method.getSimpleName().contentEquals(name)
                && visible(method)
                && method.getParameters().size() == 1
                && TypeReader.plain(method.getParameters().getFirst().asType()).equals(TypeReader.plain(type));
    }

    private static boolean sameSignature(ExecutableElement a, ExecutableElement b) {
        return a.getSimpleName().equals(b.getSimpleName())
                && a.getParameters().size() == b.getParameters().size();
    }

    private static boolean visible(Element element) {
        return !element.getModifiers().contains(Modifier.PRIVATE)
                && !element.getModifiers().contains(Modifier.STATIC);
    }

    static boolean readable(ExecutableElement method) {
        return visible(method)
                && method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
    }

    /** The property that a method reads by its name: {@code getName}, {@code isActive}. */
    static Optional<String> name(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean is = name.startsWith("is") && method.getReturnType().getKind() == TypeKind.BOOLEAN;
        int prefix = name.startsWith("get") ? 3 : is ? 2 : name.length();
        return name.length() > prefix && !Character.isLowerCase(name.charAt(prefix))
                ? Optional.of(decapitalized(name.substring(prefix)))
                : Optional.empty();
    }

    private static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
