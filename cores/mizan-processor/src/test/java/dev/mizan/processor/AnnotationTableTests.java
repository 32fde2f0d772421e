package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Every annotation of Jackson in every place the language lets it stand: honoured as listed here, or refused. */
final class AnnotationTableTests {

    /** A place: what may stand there, and a class with a function that meets it. */
    enum Slot {
        RECORD("@A record T#(int id) {}", ElementType.TYPE),
        CASE("sealed interface T# permits C# {} @A record C#(int id) implements T# {}", ElementType.TYPE),
        SEALED("@A sealed interface T# permits C# {} record C#(int id) implements T# {}", ElementType.TYPE),
        ENUM("@A enum T# { X }", ElementType.TYPE),
        VALUE_TYPE("@A record T#(@JsonValue int id) {}", ElementType.TYPE),
        BEAN("@A class T# { public int getId() { return 0; } public void setId(int id) {} }", ElementType.TYPE),
        SUPERCLASS(
                "@A class S# {} class T# extends S# { public int getId() { return 0; } public void setId(int id) {} }",
                ElementType.TYPE),
        ERROR(
                "record T#(int id) {} @A @ErrorCode(\"@U\") class E# extends MizanException { E#() { super(\"\"); } }",
                ElementType.TYPE),
        CONTEXT("record T#(int id) {} @A @MizanContext record X#Context(int id) {}", ElementType.TYPE),
        COMPONENT(
                "record T#(@A @Nullable Integer id) {}", ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER),
        CONTEXT_COMPONENT(
                "record T#(int id) {} @MizanContext record X#Context(@A @Nullable Integer id) {}",
                ElementType.FIELD,
                ElementType.METHOD,
                ElementType.PARAMETER),
        GETTER("class T# { @A public int getId() { return 0; } public void setId(int id) {} }", ElementType.METHOD),
        SETTER("class T# { public int getId() { return 0; } @A public void setId(int id) {} }", ElementType.METHOD),
        SETTER_PARAMETER(
                "class T# { public int getId() { return 0; } public void setId(@A int id) {} }", ElementType.PARAMETER),
        FIELD(
                "class T# { @A int id; public int getId() { return 0; } public void setId(int id) {} }",
                ElementType.FIELD),
        HIDDEN_FIELD(
                "class T# { @A int x; public int getId() { return 0; } public void setId(int id) {} }",
                ElementType.FIELD),
        METHOD("record T#(int id) { @A int other() { return 0; } }", ElementType.METHOD),
        FACTORY("record T#(int id) { @A static T# of(int id) { return null; } }", ElementType.METHOD),
        CONSTRUCTOR("record T#(int id) { @A T# {} }", ElementType.CONSTRUCTOR),
        CONSTRUCTOR_PARAMETER("record T#(int id) { T#(@A int id) { this.id = id; } }", ElementType.PARAMETER),
        CONSTANT("enum T# { @A X }", ElementType.FIELD),
        FUNCTION("record T#(int id) {} class G# { @A @Client int g#() { return 0; } }", ElementType.METHOD),
        ARGUMENT("record T#(int id) {} class G# { @Client void g#(@A int x) {} }", ElementType.PARAMETER),
        INJECTED("record T#(int id) {} class G# { @Client void g#(@A Identity x) {} }", ElementType.PARAMETER);

        private final String source;
        private final Set<ElementType> targets;

        Slot(String source, ElementType... targets) {
            this.source = source;
            this.targets = Set.of(targets);
        }
    }

    private static final Map<Slot, Set<String>> HONOURED = Map.ofEntries(
            Map.entry(Slot.RECORD, Set.of("JsonNaming")),
            Map.entry(Slot.BEAN, Set.of("JsonNaming")),
            Map.entry(Slot.CONTEXT, Set.of("JsonNaming")),
            Map.entry(Slot.CASE, Set.of("JsonNaming", "JsonTypeName")),
            Map.entry(Slot.SEALED, Set.of("JsonTypeInfo", "JsonSubTypes")),
            Map.entry(Slot.COMPONENT, Set.of("JsonProperty", "JsonIgnore", "JsonValue")),
            Map.entry(Slot.CONTEXT_COMPONENT, Set.of("JsonProperty")),
            Map.entry(Slot.GETTER, Set.of("JsonProperty", "JsonIgnore")),
            Map.entry(Slot.SETTER, Set.of("JsonProperty", "JsonIgnore")),
            Map.entry(Slot.FIELD, Set.of("JsonProperty", "JsonIgnore")),
            Map.entry(Slot.HIDDEN_FIELD, Set.of("JsonIgnore")),
            Map.entry(Slot.METHOD, Set.of("JsonIgnore", "JsonValue")),
            Map.entry(Slot.FACTORY, Set.of("JsonIgnore")),
            Map.entry(Slot.CONSTRUCTOR, Set.of("JsonCreator")),
            Map.entry(Slot.CONSTANT, Set.of("JsonProperty")),
            Map.entry(Slot.ARGUMENT, Set.of("JsonProperty")));

    /** What is written in an annotation that would not compile, or say nothing, without it. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("JsonTypeInfo", "use = JsonTypeInfo.Id.NAME"),
            Map.entry("JsonSubTypes", "value = {}"),
            Map.entry("JsonNaming", "value = PropertyNamingStrategies.SnakeCaseStrategy.class"),
            Map.entry("JsonTypeName", "value = \"x\""),
            Map.entry("JsonProperty", "value = \"x\""),
            Map.entry("JsonIdentityInfo", "generator = ObjectIdGenerators.None.class"),
            Map.entry(
                    "JsonTypeResolver",
                    "value = com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder.class"),
            Map.entry(
                    "JsonTypeIdResolver",
                    "value = com.fasterxml.jackson.databind.jsontype.impl.ClassNameIdResolver.class"),
            Map.entry(
                    "JsonValueInstantiator",
                    "value = com.fasterxml.jackson.databind.deser.ValueInstantiator.Base.class"),
            Map.entry("EnumNaming", "value = EnumNamingStrategies.CamelCaseStrategy.class"));

    /** The elements that are honoured, wherever their annotation is. */
    private static final Map<String, Set<String>> HONOURED_ELEMENTS = Map.of(
            "JsonProperty", Set.of("value"),
            "JsonIgnore", Set.of("value"),
            "JsonNaming", Set.of("value"),
            "JsonTypeName", Set.of("value"),
            "JsonTypeInfo", Set.of("use", "include", "property"),
            "JsonSubTypes", Set.of("value"),
            "JsonCreator", Set.of("mode"),
            "JsonValue", Set.of("value"));

    @Test
    void annotation_of_jackson_is_honoured_where_listed_and_refused_elsewhere() throws IOException {
        Map<String, Boolean> expected = new LinkedHashMap<>();
        List<String> sources = new ArrayList<>();
        for (Class<?> annotation : annotations()) {
            for (Slot slot : Slot.values()) {
                if (fits(annotation, slot)) {
                    String name = annotation.getSimpleName();
                    String id = slot.name() + "_" + name;
                    expected.put(id, HONOURED.getOrDefault(slot, Set.of()).contains(name));
                    sources.add(source(slot, name + arguments(annotation), id));
                }
            }
        }
        Set<String> refused = refused(sources);
        assertThat(expected).hasSizeGreaterThan(200);
        assertThat(expected.entrySet().stream()
                        .filter(entry -> refused.contains(entry.getKey()) == entry.getValue())
                        .map(entry -> entry.getKey() + (entry.getValue() ? " is refused" : " is ignored")))
                .isEmpty();
    }

    @Test
    void element_of_an_honoured_annotation_is_honoured_itself_or_refused() throws IOException {
        Set<String> expected = new TreeSet<>();
        List<String> sources = new ArrayList<>();
        for (Class<?> annotation : annotations()) {
            String name = annotation.getSimpleName();
            Set<String> honoured = HONOURED_ELEMENTS.get(name);
            if (honoured == null) {
                continue;
            }
            Slot slot = Arrays.stream(Slot.values())
                    .filter(each -> HONOURED.getOrDefault(each, Set.of()).contains(name))
                    .findFirst()
                    .orElseThrow();
            for (Method element : annotation.getDeclaredMethods()) {
                if (!honoured.contains(element.getName())) {
                    String written = Stream.of(
                                    WRITTEN.getOrDefault(name, ""), element.getName() + " = " + value(element))
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(", "));
                    String id = slot.name() + "_" + name + "_" + element.getName();
                    expected.add(id);
                    sources.add(source(slot, name + "(" + written + ")", id));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(7);
        assertThat(refused(sources)).isEqualTo(expected);
    }

    private static String source(Slot slot, String annotation, String id) {
        return """
                package com.acme; import com.fasterxml.jackson.annotation.*;
                import com.fasterxml.jackson.databind.annotation.*; import com.fasterxml.jackson.databind.*;
                import dev.mizan.annotations.*; import org.jspecify.annotations.Nullable;
                class U# { @Client(name = "f#") T# f() { return null; } }
                @BODY
                """.replace("@BODY", slot.source)
                .replace("@A ", "@" + annotation + " ")
                .replace("@U", id.toUpperCase(Locale.ROOT))
                .replace("#", id);
    }

    /** The ids of what the processor said anything about. */
    private static Set<String> refused(List<String> sources) {
        Set<String> refused = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> each : Compiled.with(
                        List.of("-Xmaxerrs", "10000"), sources.toArray(String[]::new))
                .compilation()
                .errors()) {
            JavaFileObject file = each.getSource();
            assertThat(file).as(each.toString()).isNotNull();
            assertThat(each.getMessage(null))
                    .as(file.getName())
                    .containsAnyOf("silently be ignored", "cannot be honoured", "@JsonValue");
            refused.add(file.getName().replaceAll(".*/U|\\.java", ""));
        }
        return refused;
    }

    private static boolean fits(Class<?> annotation, Slot slot) {
        Target target = annotation.getAnnotation(Target.class);
        return target == null || Arrays.stream(target.value()).anyMatch(slot.targets::contains);
    }

    private static String arguments(Class<?> annotation) {
        String written = WRITTEN.get(annotation.getSimpleName());
        if (written != null) {
            return "(" + written + ")";
        }
        String required = Arrays.stream(annotation.getDeclaredMethods())
                .filter(element -> element.getDefaultValue() == null)
                .map(element -> element.getName() + " = " + value(element))
                .collect(Collectors.joining(", "));
        return required.isEmpty() ? "" : "(" + required + ")";
    }

    private static String value(Method element) {
        Class<?> type = element.getReturnType();
        if (type.isArray()) {
            return "{}";
        }
        if (type.isEnum()) {
            return type.getCanonicalName() + "." + type.getEnumConstants()[0];
        }
        return type == int.class
                ? "5"
                : type == boolean.class ? "true" : type == Class.class ? "Object.class" : "\"x\"";
    }

    /** All annotations of Jackson that say something about a type, from its jars. */
    private static List<Class<?>> annotations() throws IOException {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> witness : List.of(JsonProperty.class, JsonNaming.class)) {
            String folder = witness.getPackageName().replace('.', '/') + "/";
            try (JarFile jar = new JarFile(new File(
                    witness.getProtectionDomain().getCodeSource().getLocation().getPath()))) {
                Stream<String> names = jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder) && name.endsWith(".class") && !name.contains("$"));
                names.sorted()
                        .map(AnnotationTableTests::load)
                        .filter(Class::isAnnotation)
                        .forEach(found::add);
            }
        }
        found.removeIf(annotation -> annotation.getSimpleName().matches("Jackson(Annotation.*|StdImpl)"));
        assertThat(found).hasSizeGreaterThan(30).allMatch(Annotation.class::isAssignableFrom);
        return found;
    }

    private static Class<?> load(String entry) {
        try {
            return Class.forName(entry.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
