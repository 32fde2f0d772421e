package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import dev.mizan.ir.CodePoints;
import dev.mizan.processor.model.ErrorModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the application's errors, each once. */
final class ErrorReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final Set<String> RESERVED = Set.of(
            "NOT_FOUND",
            "METHOD_NOT_ALLOWED",
            "UNSUPPORTED_MEDIA_TYPE",
            "PAYLOAD_TOO_LARGE",
            "BAD_REQUEST",
            "UNAUTHORIZED",
            "FORBIDDEN",
            "CSRF_FAILED",
            "VALIDATION_ERROR",
            "NOT_IMPLEMENTED",
            "UNAVAILABLE",
            "INTERNAL_ERROR",
            "NETWORK",
            "TIMEOUT",
            "CLIENT");

    /** What clients put before the status of a reply that is none of Mizan's. */
    private static final String STATUS_PREFIX = "HTTP_";

    private final Reading reading;
    private final TypeReader types;
    private final SortedMap<String, ErrorModel> byCode = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, Optional<String>> codes = new HashMap<>();

    ErrorReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.types = types;
    }

    SortedMap<String, ErrorModel> byCode() {
        return byCode;
    }

    boolean isError(TypeElement type) {
        for (TypeElement each = type; each != null; each = parent(each)) {
            if (each.getQualifiedName().contentEquals(Vocabulary.EXCEPTION)) {
                return true;
            }
        }
        return false;
    }

    /** The code of an error class. */
    Optional<String> read(TypeElement type, Origin used) {
        String key = type.getQualifiedName().toString();
        Optional<String> code = codes.get(key);
        if (code == null) {
            code = model(type, used);
            codes.put(key, code);
        }
        return code;
    }

    private Optional<String> model(TypeElement type, Origin used) {
        Optional<Mirror> annotation = Mirror.find(type, Vocabulary.ERROR_CODE);
        Origin origin = reading.at(type, used);
        if (annotation.isEmpty()) {
            reading.report.add(Message.ERROR_WITHOUT_CODE, used, type.getSimpleName());
            return Optional.empty();
        }
        if (!isError(type)) {
            reading.report.add(Message.ERROR_NO_EXCEPTION, origin, type.getSimpleName());
            return Optional.empty();
        }
        JacksonRules.check(
                reading,
                type,
                type,
                origin,
                JacksonPlace.NOWHERE,
                type.getSimpleName().toString());
        Mirror mirror = annotation.get();
        String code = mirror.text("value");
        checkCode(code, reading.own(type) ? mirror.origin(type, "value") : origin);
        int status = mirror.number("status");
        if (status < 400 || status > 599) {
            reading.report.add(
                    Message.ERROR_STATUS, reading.own(type) ? mirror.origin(type, "status") : origin, status);
        }
        ErrorModel error = new ErrorModel(
                ClassName.get(type),
                code,
                status,
                details(type, origin),
                reading.own(type),
                Docs.of(reading.elements, type).text(),
                origin);
        ErrorModel other = byCode.putIfAbsent(code, error);
        if (other != null) {
            reading.report.add(
                    Message.ERROR_CODE_TAKEN, origin, code, other.type().simpleName(), type.getSimpleName());
        }
        return Optional.of(code);
    }

    private void checkCode(String code, Origin origin) {
        if (!CODE.matcher(code).matches()) {
            reading.report.add(Message.ERROR_CODE_SYNTAX, origin, code);
        } else if (RESERVED.contains(code) || code.startsWith(STATUS_PREFIX)) {
            reading.report.add(Message.ERROR_CODE_RESERVED, origin, code);
        }
    }

    /** What {@code details()} returns where the class or one of its parents overrides it. */
    private Optional<Use> details(TypeElement type, Origin origin) {
        for (TypeElement each = type;
                each != null && !each.getQualifiedName().contentEquals(Vocabulary.EXCEPTION);
                each = parent(each)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (method.getSimpleName().contentEquals("details")
                        && method.getParameters().isEmpty()) {
                    return details(type, method, origin);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Use> details(TypeElement type, ExecutableElement method, Origin error) {
        Origin origin = reading.at(method, error);
        TypeMirror returned = method.getReturnType();
        boolean record = returned instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.RECORD;
        if (!record) {
            reading.report.add(Message.ERROR_DETAILS, origin, type.getSimpleName(), TypeReader.plain(returned));
            return Optional.empty();
        }
        Site site = new Site("the details of " + type.getSimpleName(), origin, reading.modules.of(type), Map.of());
        return Optional.of(types.read(returned, site, List.of(method)));
    }

    private static @Nullable TypeElement parent(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent && parent.asElement() instanceof TypeElement element
                ? element
                : null;
    }
}
