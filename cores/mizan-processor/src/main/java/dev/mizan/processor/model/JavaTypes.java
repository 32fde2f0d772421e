package dev.mizan.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Uses as Java types. */
public final class JavaTypes {

    private static final ClassName MAP = ClassName.get("java.util", "Map");
    private static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    private static final ClassName STRING = ClassName.get("java.lang", "String");
    private static final ClassName JSON_VALUE = ClassName.get("dev.mizan.runtime.json", "JsonValue");
    private static final ClassName VALID = ClassName.get("jakarta.validation", "Valid");

    private final Function<String, TypeName> named;

    /** Java types, those of the application by their key. */
    public JavaTypes(Function<String, TypeName> named) {
        this.named = named;
    }

    /** The type as an argument of a generic type. */
    public TypeName boxed(Use use) {
        return of(use, false).box();
    }

    /** The type as it was declared. */
    public TypeName declared(Use use) {
        return of(use, false);
    }

    /** The type as it was declared, with the constraints on the types inside it, but not those on itself. */
    public TypeName constrained(Use use) {
        return of(use, true);
    }

    private TypeName of(Use use, boolean constraints) {
        return switch (use.kind()) {
            case Use.Scalar scalar ->
                use.primitive() ? scalar.type().java() : scalar.type().java().box();
            case Use.Named type -> named.apply(type.key());
            case Use.Sequence sequence ->
                ParameterizedTypeName.get(sequence.container().type(), argument(sequence.element(), constraints));
            case Use.Dictionary dictionary ->
                ParameterizedTypeName.get(MAP, STRING, argument(dictionary.value(), constraints));
            case Use.Maybe maybe -> ParameterizedTypeName.get(OPTIONAL, argument(maybe.value(), constraints));
            case Use.Anything anything -> JSON_VALUE;
            case Use.Broken broken -> ClassName.OBJECT;
        };
    }

    private TypeName argument(Use use, boolean constraints) {
        TypeName type = of(use, constraints).box();
        return constraints ? type.annotated(annotations(use)) : type;
    }

    /** The constraints on a use itself. */
    public static List<AnnotationSpec> annotations(Use use) {
        List<AnnotationSpec> annotations = new ArrayList<>(
                use.constraints().stream().map(Constraint::annotation).toList());
        if (use.cascaded()) {
            annotations.add(AnnotationSpec.builder(VALID).build());
        }
        return annotations;
    }
}
