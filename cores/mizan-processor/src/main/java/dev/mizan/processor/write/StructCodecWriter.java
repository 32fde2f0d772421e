package dev.mizan.processor.write;

import static dev.mizan.processor.write.RuntimeNames.DECODING;
import static dev.mizan.processor.write.RuntimeNames.JSON_CODEC;
import static dev.mizan.processor.write.RuntimeNames.JSON_NAME;
import static dev.mizan.processor.write.RuntimeNames.JSON_VALUE;
import static dev.mizan.processor.write.RuntimeNames.JSON_WRITER;
import static dev.mizan.processor.write.RuntimeNames.MEMBER;
import static dev.mizan.processor.write.RuntimeNames.NULL_SEARCH;
import static dev.mizan.processor.write.RuntimeNames.OBJECT_READER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mizan.ir.CodePoints;
import dev.mizan.processor.model.DefaultValue;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.ScalarType;
import dev.mizan.processor.model.TypeModel.Construction;
import dev.mizan.processor.model.TypeModel.Field;
import dev.mizan.processor.model.Use;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the codec of a record or bean: of an application's type, or of the arguments of a function. */
final class StructCodecWriter {

    private static final Set<String> LOCALS = Set.of("json", "in", "members", "made");
    private static final Set<String> CONSTANTS = Set.of("INSTANCE", "NAMES");

    private final TypeName type;
    private final String name;
    private final List<Field> fields;
    private final Construction construction;
    private final JavaTypes javaTypes;
    private final CodecCode codecs;
    private final Map<String, String> constants = new HashMap<>();

    StructCodecWriter(
            TypeName type,
            String name,
            List<Field> fields,
            Construction construction,
            JavaTypes javaTypes,
            CodecCode codecs) {
        this.type = type;
        this.name = name;
        this.fields = fields;
        this.construction = construction;
        this.javaTypes = javaTypes;
        this.codecs = codecs;
    }

    /** Adds what makes {@code spec} the codec. */
    void write(TypeSpec.Builder spec) {
        spec.addSuperinterface(ParameterizedTypeName.get(JSON_CODEC, type)).alwaysQualify(MEMBER.simpleName());
        if (construction != Construction.NONE) {
            spec.addField(names());
        }
        for (Field field : travelling()) {
            if (!codecs.ready(field.property().use())) {
                spec.addField(constant(field.property()));
            }
        }
        for (Field field : sorted()) {
            spec.addField(encodedName(field.property()));
        }
        spec.addMethod(decode()).addMethod(encode());
        if (!travelling().isEmpty()) {
            spec.addMethod(member());
        }
    }

    private List<Field> travelling() {
        return fields.stream().filter(field -> !field.ignored()).toList();
    }

    private List<Field> sorted() {
        return travelling().stream()
                .sorted(Comparator.comparing(field -> field.property().wireName(), CodePoints.ORDER))
                .toList();
    }

    private FieldSpec names() {
        CodeBlock names = sorted().stream()
                .map(field -> CodeBlock.of("$S", field.property().wireName()))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Set.class, String.class),
                        "NAMES",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", Set.class, names)
                .build();
    }

    private FieldSpec constant(Property property) {
        return FieldSpec.builder(
                        RuntimeNames.codecOf(javaTypes.boxed(property.use())),
                        constantName(property),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(codecs.of(property.use()))
                .build();
    }

    /** The name as the encoder writes it, encoded when the class is loaded. */
    private FieldSpec encodedName(Property property) {
        return FieldSpec.builder(JSON_NAME, nameConstant(property), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($S)", JSON_NAME, property.wireName())
                .build();
    }

    private String constantName(Property property) {
        return constant(property.javaName(), "");
    }

    private String nameConstant(Property property) {
        return constant(property.javaName(), "_NAME");
    }

    private String constant(String javaName, String ending) {
        String key = javaName + " " + ending;
        String known = constants.get(key);
        if (known != null) {
            return known;
        }
        String free = dev.mizan.ir.Names.snake(javaName).toUpperCase(Locale.ROOT) + ending;
        while (CONSTANTS.contains(free) || constants.containsValue(free)) {
            free += "_";
        }
        constants.put(key, free);
        return free;
    }

    private CodeBlock codec(Property property) {
        return codecs.ready(property.use()) ? codecs.of(property.use()) : CodeBlock.of("$N", constantName(property));
    }

    private MethodSpec decode() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(JSON_VALUE, "json")
                .addParameter(DECODING, "in");
        if (construction == Construction.NONE) {
            return method.addStatement(
                            "throw new $T($S)", UnsupportedOperationException.class, name + " is only ever sent")
                    .build();
        }
        method.addStatement("$T members = in.object(json)", OBJECT_READER);
        travelling().forEach(field -> method.addStatement(read(field.property())));
        method.addStatement("members.end(NAMES)");
        return method.addCode(build()).build();
    }

    private CodeBlock read(Property property) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T $N = members.", javaTypes.declared(property.use()), local(property));
        Optional<CodeBlock> absent = absent(property);
        if (absent.isPresent()) {
            return code.add("optional($S, $L, $L)", property.wireName(), codec(property), absent.get())
                    .build();
        }
        if (property.use().primitive() && property.use().kind() instanceof Use.Scalar scalar) {
            return code.add("required($S, $L, $L)", property.wireName(), codec(property), placeholder(scalar.type()))
                    .build();
        }
        return code.add("required($S, $L)", property.wireName(), codec(property))
                .build();
    }

    private static Optional<CodeBlock> absent(Property property) {
        if (property.defaultValue().isPresent()) {
            return property.defaultValue().map(DefaultValue::code);
        }
        if (property.use().kind() instanceof Use.Maybe) {
            return Optional.of(CodeBlock.of("$T.empty()", Optional.class));
        }
        return property.use().nullable() ? Optional.of(CodeBlock.of("null")) : Optional.empty();
    }

    private static String placeholder(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "false";
            case BYTE -> "(byte) 0";
            case SHORT -> "(short) 0";
            case LONG, LONG_TEXT -> "0L";
            case FLOAT -> "0f";
            case DOUBLE -> "0d";
            case CHAR -> "' '";
            default -> "0";
        };
    }

    private static String local(Property property) {
        return LOCALS.contains(property.javaName()) ? property.javaName() + "_" : property.javaName();
    }

    private CodeBlock build() {
        return construction == Construction.SETTERS ? buildBySetters() : buildByConstructor();
    }

    private CodeBlock buildByConstructor() {
        CodeBlock arguments = fields.stream()
                .map(field -> field.ignored()
                        ? absent(field.property()).orElse(CodeBlock.of("null"))
                        : CodeBlock.of("$N", local(field.property())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("return in.build($S, () -> new $T($L));\n", name, type, arguments);
    }

    private CodeBlock buildBySetters() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return in.build($S, () -> {\n$>", name)
                .add("$T made = new $T();\n", type, type);
        for (Field field : fields) {
            code.add("made.$L($N);\n", field.setter().orElseThrow(), local(field.property()));
        }
        return code.add("return made;\n$<});\n").build();
    }

    private MethodSpec encode() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, "value")
                .addParameter(JSON_WRITER, "out");
        List<Field> present = sorted().stream()
                .filter(field -> !field.property().use().nullable())
                .filter(field -> !field.property().use().primitive())
                .toList();
        if (present.isEmpty()) {
            return method.addCode(written()).build();
        }
        CodeBlock.Builder search = CodeBlock.builder().add("throw new $T($S, e)$>$>", NULL_SEARCH, name);
        for (Field field : present) {
            Property property = field.property();
            search.add("\n.member($S, $L, value.$L())", property.javaName(), codec(property), field.accessor());
        }
        return method.beginControlFlow("try")
                .addCode(written())
                .nextControlFlow("catch ($T e)", NullPointerException.class)
                .addStatement(search.add("\n.found()$<$<").build())
                .endControlFlow()
                .build();
    }

    private CodeBlock written() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.startObject()");
        for (Field field : sorted()) {
            code.addStatement("out.name($N)", nameConstant(field.property()));
            code.addStatement(write(field));
        }
        return code.addStatement("out.endObject()").build();
    }

    private CodeBlock write(Field field) {
        Use use = field.property().use();
        CodeBlock value = CodeBlock.of("value.$L()", field.accessor());
        if (use.kind() instanceof Use.Scalar scalar && !use.nullable()) {
            Optional<String> direct = direct(scalar.type());
            if (direct.isPresent()) {
                return CodeBlock.of("out.$L($L)", direct.get(), value);
            }
        }
        return CodeBlock.of("$L.encode($L, out)", codec(field.property()), value);
    }

    private static Optional<String> direct(ScalarType type) {
        return switch (type) {
            case STRING -> Optional.of("string");
            case BOOLEAN -> Optional.of("bool");
            case INT, SHORT, BYTE -> Optional.of("integer");
            case DOUBLE -> Optional.of("number");
            default -> Optional.empty();
        };
    }

    private MethodSpec member() {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (javaName) {\n$>");
        for (Field field : travelling()) {
            Property property = field.property();
            cases.add(
                    "case $S -> new $T($S, $L);\n", property.javaName(), MEMBER, property.wireName(), codec(property));
        }
        cases.add("default -> $T.super.member(javaName);\n$<};\n", JSON_CODEC);
        return MethodSpec.methodBuilder("member")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(MEMBER)
                .addParameter(ClassName.get(String.class), "javaName")
                .addCode(cases.build())
                .build();
    }
}
