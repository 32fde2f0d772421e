package dev.mizan.processor.write;

import static dev.mizan.processor.write.RuntimeNames.CODECS;
import static dev.mizan.processor.write.RuntimeNames.UNION_CODEC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the codec class of one of the application's types. */
final class TypeCodecWriter {

    private final Map<String, TypeModel> types;
    private final JavaTypes javaTypes;
    private final boolean annotated;

    TypeCodecWriter(Map<String, TypeModel> types, JavaTypes javaTypes, boolean annotated) {
        this.types = types;
        this.javaTypes = javaTypes;
        this.annotated = annotated;
    }

    JavaFile write(TypeModel type) {
        TypeModel.Head head = type.head();
        ClassName codec = head.codec();
        TypeSpec.Builder spec = TypeSpec.classBuilder(codec)
                .addJavadoc("$L and back.\n", opening(head))
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(head.origin().element());
        if (annotated) {
            spec.addAnnotation(RuntimeNames.GENERATED);
        }
        spec.addAnnotation(RuntimeNames.SUPPRESSED);
        if (head.visible()) {
            spec.addModifiers(Modifier.PUBLIC);
        }
        CodecCode code = new CodecCode(types, head.key());
        switch (type) {
            case TypeModel.Struct struct -> struct(struct, spec, code);
            case TypeModel.Enumeration enumeration -> constant(head, spec, enumeration(enumeration));
            case TypeModel.Union union -> constant(head, spec, union(union, code));
            case TypeModel.Wrapper wrapper -> constant(head, spec, wrapper(wrapper, code));
        }
        spec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return JavaFile.builder(codec.packageName(), spec.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static CodeBlock opening(TypeModel.Head head) {
        return head.java() instanceof ClassName name
                ? CodeBlock.of("{@link $T} to JSON", name)
                : CodeBlock.of("{@code $L} to JSON", head.name());
    }

    private void struct(TypeModel.Struct struct, TypeSpec.Builder spec, CodecCode code) {
        TypeModel.Head head = struct.head();
        spec.addField(instance(RuntimeNames.codecOf(head.java()), CodeBlock.of("new $T()", head.codec())));
        new StructCodecWriter(head.java(), head.name(), struct.fields(), struct.construction(), javaTypes, code)
                .write(spec);
    }

    private static void constant(TypeModel.Head head, TypeSpec.Builder spec, CodeBlock initializer) {
        spec.addField(instance(RuntimeNames.codecOf(head.java()), initializer));
    }

    private static FieldSpec instance(TypeName type, CodeBlock initializer) {
        return FieldSpec.builder(type, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer)
                .build();
    }

    private static CodeBlock enumeration(TypeModel.Enumeration enumeration) {
        CodeBlock names = enumeration.values().stream()
                .map(value -> CodeBlock.of("$S", value))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.enumeration(\n$>$>$T.values(), $L)$<$<",
                CODECS,
                enumeration.head().java(),
                names);
    }

    private static CodeBlock union(TypeModel.Union union, CodecCode code) {
        CodeBlock cases = union.cases().stream()
                .map(one -> CodeBlock.of(
                        "new $T.Case<>($S, $T.class, $L)",
                        UNION_CODEC,
                        one.tag(),
                        one.java(),
                        code.of(Use.of(new Use.Named(one.key())))))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("new $T<>($S, $T.of(\n$>$>$L$<$<))", UNION_CODEC, union.discriminator(), List.class, cases);
    }

    private static CodeBlock wrapper(TypeModel.Wrapper wrapper, CodecCode code) {
        return CodeBlock.of(
                "$T.wrapped(\n$>$>$S, $L, $L, $L)$<$<",
                CODECS,
                wrapper.head().name(),
                code.of(wrapper.value()),
                wrapper.wrap(),
                wrapper.unwrap());
    }
}
