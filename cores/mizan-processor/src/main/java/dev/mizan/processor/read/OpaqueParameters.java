package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Injected parameters from which a function may read anything, such as the framework's request. */
final class OpaqueParameters {

    private static final String PRINCIPAL = "java.security.Principal";
    private static final Set<String> CLEAR = Set.of(Vocabulary.IDENTITY, "java.util.Locale", PRINCIPAL);

    private OpaqueParameters() {}

    /** Whether {@code method} has one; said aloud where it decides about caching, at members of contexts. */
    static boolean report(Reading reading, ExecutableElement method, Mirror client) {
        boolean found = false;
        for (VariableElement parameter : method.getParameters()) {
            String type = ParameterReader.erased(parameter.asType());
            if (reading.adapters.injectables().contains(type) && !isClear(reading, parameter.asType())) {
                found = true;
                if (!client.list("context").isEmpty()) {
                    reading.report.add(
                            Message.INJECTED_OPAQUE,
                            Origin.of(parameter),
                            method.getSimpleName(),
                            type,
                            method.getSimpleName());
                }
            }
        }
        return found;
    }

    private static boolean isClear(Reading reading, TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && (CLEAR.contains(ParameterReader.erased((DeclaredType) type))
                        || reading.types.directSupertypes(type).stream().anyMatch(each -> isPrincipal(reading, each)));
    }

    private static boolean isPrincipal(Reading reading, TypeMirror type) {
        return ParameterReader.erased(type).equals(PRINCIPAL)
                || reading.types.directSupertypes(type).stream().anyMatch(each -> isPrincipal(reading, each));
    }
}
