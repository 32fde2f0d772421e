package dev.mizan.processor.write;

import static dev.mizan.processor.write.RuntimeNames.ERROR_BINDING;
import static dev.mizan.processor.write.RuntimeNames.FUNCTION_SOURCE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mizan.processor.model.ErrorModel;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.OwnerModel;
import dev.mizan.processor.model.TypeModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class through which the run time finds the functions, or the error, of one annotated class. */
final class SourceWriter {

    private final Map<String, TypeModel> types;
    private final JavaTypes javaTypes;
    private final boolean annotated;

    SourceWriter(Map<String, TypeModel> types, JavaTypes javaTypes, boolean annotated) {
        this.types = types;
        this.javaTypes = javaTypes;
        this.annotated = annotated;
    }

    /** The class for {@code type}: {@code UsersMizan} for {@code Users}, {@code A_BMizan} for {@code A.B}. */
    static ClassName sourceOf(ClassName type) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Mizan");
    }

    JavaFile write(OwnerModel owner) {
        ClassName source = sourceOf(owner.type());
        TypeSpec.Builder spec = begin(source, owner.type(), "The server functions of {@link $T}.\n")
                .addOriginatingElement(owner.origin().element());
        List<BindingWriter> bindings = owner.functions().stream()
                .map(function -> new BindingWriter(source, owner.type(), function, types, javaTypes))
                .toList();
        CodeBlock all = bindings.stream()
                .map(binding -> CodeBlock.of("$L()", binding.methodName()))
                .collect(CodeBlock.joining(",\n"));
        CodeBlock list = bindings.size() == 1
                ? CodeBlock.of("$T.of($L)", List.class, all)
                : CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, all);
        spec.addMethod(functions(list));
        bindings.forEach(binding -> spec.addMethod(binding.binding()));
        bindings.forEach(binding -> spec.addType(binding.argumentsRecord()).addType(binding.argumentsCodec()));
        return file(source, spec);
    }

    JavaFile write(ErrorModel error) {
        ClassName source = sourceOf(error.type());
        TypeSpec.Builder spec = begin(source, error.type(), "The error {@link $T}.\n")
                .addOriginatingElement(error.origin().element());
        spec.addMethod(functions(CodeBlock.of("$T.of()", List.class)));
        spec.addMethod(MethodSpec.methodBuilder("errors")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.ANY_ERROR))
                .addCode("return $T.of($L);\n", List.class, binding(error))
                .build());
        return file(source, spec);
    }

    private CodeBlock binding(ErrorModel error) {
        CodecCode codecs = new CodecCode(types, "");
        CodeBlock details = error.details()
                .map(use -> CodeBlock.of(
                        "$T.of(new $T.Details<>($T::details, $L))",
                        Optional.class,
                        ERROR_BINDING,
                        error.type(),
                        codecs.of(use)))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
        return CodeBlock.of(
                "new $T<>(\n$>$>$T.class,\n$S,\n$L,\n$L)$<$<",
                ERROR_BINDING,
                error.type(),
                error.code(),
                error.status(),
                details);
    }

    private TypeSpec.Builder begin(ClassName source, ClassName type, String javadoc) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(source)
                .addJavadoc(javadoc, type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(FUNCTION_SOURCE)
                .addMethod(MethodSpec.methodBuilder("fragment")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", RoundWriter.fragmentOf(type.canonicalName()))
                        .build());
        if (annotated) {
            spec.addAnnotation(RuntimeNames.GENERATED);
        }
        spec.addAnnotation(RuntimeNames.SUPPRESSED);
        return spec;
    }

    private static MethodSpec functions(CodeBlock list) {
        return MethodSpec.methodBuilder("functions")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.ANY_BINDING))
                .addCode("return $L;\n", list)
                .build();
    }

    private static JavaFile file(ClassName source, TypeSpec.Builder spec) {
        return JavaFile.builder(source.packageName(), spec.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
