package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import dev.mizan.ir.ServerDef;
import dev.mizan.processor.model.ClientOrigin;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads a method with {@code @Client}. */
final class FunctionReader {

    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
    /** The elements that say something when they are written as they are by default. */
    private static final Set<String> OVERRIDING = Set.of("auth", "guard");

    private static final Set<String> STREAMS = Set.of(
            "java.io.InputStream",
            "java.io.Reader",
            "java.io.File",
            "java.nio.file.Path",
            "java.util.stream.Stream",
            "org.springframework.core.io.Resource");

    private final Reading reading;
    private final TypeReader types;
    private final ContextReader contexts;
    private final ErrorReader errors;
    private final ParameterReader parameters;
    private final ServerReader servers;

    FunctionReader(Reading reading, TypeReader types, ContextReader contexts, ErrorReader errors) {
        this.reading = reading;
        this.types = types;
        this.contexts = contexts;
        this.errors = errors;
        this.parameters = new ParameterReader(reading, types);
        this.servers = new ServerReader(reading);
    }

    FunctionModel read(ExecutableElement method, Mirror client) {
        ClientOrigin origin = origin(method, client);
        checkMethod(method);
        ModuleSettings settings = reading.modules.of(method);
        Docs docs = Docs.of(reading.elements, method);
        List<FunctionModel.Parameter> read = parameters.read(method, settings, docs);
        FunctionModel.Result result = result(method, settings);
        Optional<ClassName> guard = guard(client, origin);
        String given = client.text("name");
        String javaName = method.getSimpleName().toString();
        ServerDef server = servers.read(
                method,
                client,
                origin,
                guard.map(ClassName::canonicalName),
                read,
                result instanceof FunctionModel.View);
        return new FunctionModel(
                given.isEmpty() ? settings.wireName(javaName) : given,
                javaName,
                read,
                result,
                contexts(method, client, "context"),
                targets(method, client),
                errors(method),
                guard,
                server,
                docs.text(),
                Deprecation.of(reading.elements, method, docs),
                origin);
    }

    private static ClientOrigin origin(ExecutableElement method, Mirror client) {
        Map<String, Origin> elements = new HashMap<>();
        client.mirror().getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            if (OVERRIDING.contains(name) || !isDefault(member, value)) {
                elements.put(name, Origin.of(method, client.mirror(), value));
            }
        });
        return new ClientOrigin(Origin.of(method), Origin.of(method, client.mirror()), elements);
    }

    private static boolean isDefault(ExecutableElement member, AnnotationValue value) {
        AnnotationValue standard = member.getDefaultValue();
        boolean empty = value.getValue() instanceof List<?> several && several.isEmpty();
        return empty || standard != null && value.getValue().equals(standard.getValue());
    }

    private void checkMethod(ExecutableElement method) {
        Origin origin = Origin.of(method);
        JacksonRules.check(
                reading, method, method, origin, JacksonPlace.NOWHERE, "the server function " + method.getSimpleName());
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            reading.report.add(Message.METHOD_PRIVATE, origin, method.getSimpleName());
        }
        if (modifiers.contains(Modifier.STATIC)) {
            reading.report.add(Message.METHOD_STATIC, origin, method.getSimpleName());
        }
        if (!method.getTypeParameters().isEmpty()) {
            reading.report.add(Message.METHOD_GENERIC, origin, method.getSimpleName());
        }
    }

    private FunctionModel.Result result(ExecutableElement method, ModuleSettings settings) {
        TypeMirror type = method.getReturnType();
        if (type.getKind() == TypeKind.VOID) {
            return new FunctionModel.Nothing();
        }
        Site site = new Site("the result of " + method.getSimpleName(), Origin.of(method), settings, Map.of());
        if (type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED) {
            String name = ParameterReader.erased(type);
            if (isView(declared)) {
                return new FunctionModel.View();
            }
            if (STREAMS.contains(name)) {
                reading.report.add(Message.STREAM_NOT_YET, Origin.of(method), method.getSimpleName(), name);
                return new FunctionModel.Value(Use.of(new Use.Broken()));
            }
            if (STAGES.contains(name) && declared.getTypeArguments().size() == 1) {
                return new FunctionModel.Stage(
                        types.read(declared.getTypeArguments().getFirst(), site));
            }
        }
        return new FunctionModel.Value(types.read(type, site, List.of(method)));
    }

    private boolean isView(TypeMirror type) {
        return reading.adapters.views().contains(ParameterReader.erased(type))
                || reading.types.directSupertypes(type).stream()
                        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                        .anyMatch(this::isView);
    }

    private Optional<ClassName> guard(Mirror client, ClientOrigin origin) {
        if (!origin.has("guard")) {
            return Optional.empty();
        }
        Optional<TypeMirror> type = client.type("guard");
        if (type.isEmpty() || type.get().getKind() != TypeKind.DECLARED) {
            reading.awaits();
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type.get()).asElement();
        boolean concrete = element.getKind() != ElementKind.INTERFACE
                && !element.getModifiers().contains(Modifier.ABSTRACT);
        if (!concrete || Nesting.hidden(element)) {
            reading.report.add(Message.GUARD_UNUSABLE, origin.element("guard"), element.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(ClassName.get(element));
    }

    private FunctionModel.Targets targets(ExecutableElement method, Mirror client) {
        return new FunctionModel.Targets(
                contexts(method, client, "affects"),
                client.texts("affectsFunctions").stream().distinct().toList(),
                contexts(method, client, "merge"),
                Optional.of(client.text("mergeSlot")).filter(slot -> !slot.isEmpty()),
                Optional.of(client.text("mergeKey")).filter(key -> !key.isEmpty()));
    }

    private List<String> contexts(ExecutableElement method, Mirror client, String element) {
        List<String> names = new ArrayList<>();
        for (AnnotationValue value : client.list(element)) {
            if (value.getValue() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED) {
                contexts.read((TypeElement) type.asElement(), Origin.of(method, client.mirror(), value))
                        .ifPresent(names::add);
            } else {
                reading.awaits();
            }
        }
        return names.stream().distinct().toList();
    }

    private List<String> errors(ExecutableElement method) {
        List<String> codes = new ArrayList<>();
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (thrown.getKind() == TypeKind.DECLARED) {
                TypeElement type = (TypeElement) ((DeclaredType) thrown).asElement();
                if (errors.isError(type)) {
                    errors.read(type, Origin.of(method)).ifPresent(codes::add);
                }
            }
        }
        return codes;
    }
}
