package dev.mizan.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** The names of what generated code uses. */
final class RuntimeNames {

    private static final String JSON = "dev.mizan.runtime.json";
    private static final String SPI = "dev.mizan.runtime.spi";

    static final ClassName CODECS = ClassName.get(JSON, "Codecs");
    static final ClassName DECODING = ClassName.get(JSON, "Decoding");
    static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
    static final ClassName JSON_VALUE = ClassName.get(JSON, "JsonValue");
    static final ClassName JSON_NAME = ClassName.get(JSON, "JsonName");
    static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");
    static final ClassName MEMBER = JSON_CODEC.nestedClass("Member");
    static final ClassName NULL_SEARCH = ClassName.get(JSON, "NullSearch");
    static final ClassName OBJECT_READER = ClassName.get(JSON, "ObjectReader");
    static final ClassName UNION_CODEC = ClassName.get(JSON, "UnionCodec");

    static final ClassName ERROR_BINDING = ClassName.get(SPI, "ErrorBinding");
    static final ClassName FUNCTION_BINDING = ClassName.get(SPI, "FunctionBinding");
    static final ClassName FUNCTION_SOURCE = ClassName.get(SPI, "FunctionSource");
    static final ClassName PARAMETER = FUNCTION_BINDING.nestedClass("Parameter");
    static final ClassName RESULT = FUNCTION_BINDING.nestedClass("Result");

    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);
    static final TypeName ANY_BINDING = ParameterizedTypeName.get(FUNCTION_BINDING, ANY, ANY, ANY);
    static final TypeName ANY_ERROR = ParameterizedTypeName.get(ERROR_BINDING, ANY);

    /** What is deprecated is called all the same: it is still part of the contract. */
    static final AnnotationSpec SUPPRESSED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S}", "deprecation", "removal")
            .build();

    static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("javax.annotation.processing", "Generated"))
            .addMember("value", "$S", "dev.mizan.processor.MizanProcessor")
            .build();

    private RuntimeNames() {}

    static TypeName codecOf(TypeName type) {
        return ParameterizedTypeName.get(JSON_CODEC, type.box());
    }
}
