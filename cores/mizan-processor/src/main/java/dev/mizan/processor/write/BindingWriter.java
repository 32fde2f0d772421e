package dev.mizan.processor.write;

import static dev.mizan.processor.write.RuntimeNames.FUNCTION_BINDING;
import static dev.mizan.processor.write.RuntimeNames.PARAMETER;
import static dev.mizan.processor.write.RuntimeNames.RESULT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mizan.ir.Names;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.Property;
import dev.mizan.processor.model.TypeModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the parts of one function: the record of its arguments, that record's codec, and the binding. */
final class BindingWriter {

    private static final ClassName STAGE = ClassName.get("java.util.concurrent", "CompletionStage");

    private final ClassName source;
    private final ClassName owner;
    private final FunctionModel function;
    private final JavaTypes javaTypes;
    private final CodecCode codecs;

    BindingWriter(
            ClassName source,
            ClassName owner,
            FunctionModel function,
            Map<String, TypeModel> types,
            JavaTypes javaTypes) {
        this.source = source;
        this.owner = owner;
        this.function = function;
        this.javaTypes = javaTypes;
        this.codecs = new CodecCode(types, "");
    }

    String methodName() {
        return identifier(Names.camel(function.name())) + "Binding";
    }

    private ClassName arguments() {
        return source.nestedClass(identifier(Names.pascal(function.name())) + "Arguments");
    }

    private ClassName codec() {
        return source.nestedClass(identifier(Names.pascal(function.name())) + "ArgumentsCodec");
    }

    private static String identifier(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    TypeSpec argumentsRecord() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (Property argument : function.arguments()) {
            components.addParameter(ParameterSpec.builder(javaTypes.constrained(argument.use()), argument.javaName())
                    .addAnnotations(JavaTypes.annotations(argument.use()))
                    .build());
        }
        return TypeSpec.recordBuilder(arguments().simpleName())
                .recordConstructor(components.build())
                .build();
    }

    TypeSpec argumentsCodec() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(codec().simpleName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        List<TypeModel.Field> fields = function.arguments().stream()
                .map(argument -> new TypeModel.Field(argument, argument.javaName(), Optional.empty(), false))
                .toList();
        new StructCodecWriter(
                        arguments(), function.name(), fields, TypeModel.Construction.CONSTRUCTOR, javaTypes, codecs)
                .write(spec);
        return spec.build();
    }

    MethodSpec binding() {
        TypeName type = ParameterizedTypeName.get(FUNCTION_BINDING, owner, arguments(), returned());
        boolean constrained = function.arguments().stream()
                .anyMatch(argument -> argument.use().constrained());
        CodeBlock guard = function.guard()
                .map(name -> CodeBlock.of("$T.of($T.class)", Optional.class, name))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
        CodeBlock code = CodeBlock.builder()
                .add("return new $T(\n$>$>", type)
                .add("$S,\n", function.name())
                .add("$T.class,\n", owner)
                .add("new $T(),\n", codec())
                .add("$L,\n", constrained)
                .add("$L,\n", parameters())
                .add("$L,\n", guard)
                .add("$L,\n", invoker())
                .add("$L);\n$<$<", result())
                .build();
        return MethodSpec.methodBuilder(methodName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.ANY_BINDING)
                .addCode(code)
                .build();
    }

    private CodeBlock parameters() {
        if (function.arguments().isEmpty()) {
            return CodeBlock.of("$T.of()", List.class);
        }
        CodeBlock parameters = function.arguments().stream()
                .map(argument -> CodeBlock.of(
                        "new $T<>(\n$>$>$S, $S, $L, $T::$N)$<$<",
                        PARAMETER,
                        argument.javaName(),
                        argument.wireName(),
                        codecs.of(argument.use()),
                        arguments(),
                        argument.javaName()))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, parameters);
    }

    private CodeBlock invoker() {
        CodeBlock call = CodeBlock.of("owner.$L($L)", function.method(), callArguments());
        return function.result() instanceof FunctionModel.Nothing
                ? CodeBlock.of("(owner, arguments, injectables) -> {\n$>$L;\nreturn null;\n$<}", call)
                : CodeBlock.of("(owner, arguments, injectables) -> $L", call);
    }

    private CodeBlock callArguments() {
        return function.parameters().stream().map(BindingWriter::callArgument).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock callArgument(FunctionModel.Parameter parameter) {
        return switch (parameter) {
            case FunctionModel.Argument argument ->
                CodeBlock.of("arguments.$N()", argument.property().javaName());
            case FunctionModel.Injected injected -> CodeBlock.of("injectables.get($T.class)", injected.type());
            case FunctionModel.Composite composite ->
                CodeBlock.of(
                        "$T.$L($L)",
                        composite.factory(),
                        composite.method(),
                        composite.parts().stream()
                                .map(part -> CodeBlock.of("arguments.$N()", part.javaName()))
                                .collect(CodeBlock.joining(", ")));
        };
    }

    private TypeName returned() {
        return switch (function.result()) {
            case FunctionModel.Value value -> javaTypes.boxed(value.use());
            case FunctionModel.Stage stage -> ParameterizedTypeName.get(STAGE, javaTypes.boxed(stage.use()));
            case FunctionModel.Nothing nothing -> ClassName.OBJECT;
            case FunctionModel.View view -> ClassName.OBJECT;
        };
    }

    private CodeBlock result() {
        return switch (function.result()) {
            case FunctionModel.Value value -> CodeBlock.of("new $T.Value<>($L)", RESULT, codecs.of(value.use()));
            case FunctionModel.Stage stage -> CodeBlock.of("new $T.Stage<>($L)", RESULT, codecs.of(stage.use()));
            case FunctionModel.Nothing nothing -> CodeBlock.of("new $T.Nothing()", RESULT);
            case FunctionModel.View view -> CodeBlock.of("new $T.View<>()", RESULT);
        };
    }
}
