package dev.mizan.processor.read;

import dev.mizan.ir.ServerDef;
import dev.mizan.processor.model.ClientOrigin;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads what a function says to the server: who may call, its route, what its answer depends on. */
final class ServerReader {

    private static final List<String> ROLE_ANNOTATIONS =
            List.of(Vocabulary.ROLES_ALLOWED, Vocabulary.PERMIT_ALL, Vocabulary.DENY_ALL);

    private static final Set<String> WHOLE_CALLER =
            Set.of(ServerDef.USES_IDENTITY, ServerDef.USES_PERMISSIONS, ServerDef.USES_TENANT);

    private final Reading reading;

    ServerReader(Reading reading) {
        this.reading = reading;
    }

    /** Who may call. */
    private record Access(ServerDef.Auth auth, List<String> roles) {}

    ServerDef read(
            ExecutableElement method,
            Mirror client,
            ClientOrigin origin,
            Optional<String> guard,
            List<FunctionModel.Parameter> parameters,
            boolean view) {
        Optional.ofNullable(method.getEnclosingElement()).ifPresent(this::checkOwner);
        Access access = access(method, client, origin);
        Optional<ServerDef.RouteDef> route = route(client, parameters);
        boolean known = !SecurityAnnotations.reportUnknown(reading, method, client)
                && !OpaqueParameters.report(reading, method, client);
        return new ServerDef(
                access.auth(),
                access.roles(),
                guard,
                uses(method, access, guard.isPresent() || !known),
                client.number("rev"),
                known ? client.number("cacheSeconds") : ServerDef.NO_CACHE,
                client.flag("internal"),
                route,
                view);
    }

    /** What class and module say is meant for clients' calls; an internal function has no caller to ask. */
    private Access access(ExecutableElement method, Mirror client, ClientOrigin origin) {
        List<Mirror> own = roleAnnotations(method);
        if (own.size() + (origin.has("auth") ? 1 : 0) > 1) {
            List<String> all = Stream.concat(
                            origin.has("auth") ? Stream.of("auth") : Stream.of(),
                            own.stream().map(mirror -> "@" + mirror.simpleName()))
                    .toList();
            reading.report.add(
                    Message.AUTH_TWICE,
                    origin.has("auth")
                            ? origin.element("auth")
                            : Origin.of(method, own.getFirst().mirror()),
                    method.getSimpleName(),
                    String.join(" and ", all));
        }
        own.forEach(role -> checkRoles(role, Origin.of(method, role.mirror()), method));
        checkForeign(method);
        if (!own.isEmpty()) {
            return access(own.getFirst());
        }
        if (origin.has("auth")) {
            return new Access(auth(client.constant("auth")), List.of());
        }
        if (client.flag("internal")) {
            return new Access(ServerDef.Auth.PUBLIC, List.of());
        }
        List<Mirror> ofClass = Nesting.of(method).reversed().stream()
                .skip(1)
                .limit(1)
                .flatMap(owner -> roleAnnotations(owner).stream())
                .toList();
        return ofClass.isEmpty()
                ? new Access(auth(reading.modules.of(method).auth()), List.of())
                : access(ofClass.getFirst());
    }

    private void checkRoles(Mirror role, Origin origin, Element element) {
        if (role.name().equals(Vocabulary.ROLES_ALLOWED) && role.list("value").isEmpty()) {
            reading.report.add(Message.ROLES_EMPTY, origin, element.getSimpleName());
        }
    }

    /** What looks like an access rule and is none to us. */
    private void checkForeign(Element element) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            Mirror mirror = new Mirror(each);
            boolean old = mirror.name().startsWith("javax.annotation.security.");
            if (old || mirror.name().equals(Vocabulary.RUN_AS)) {
                reading.report.add(
                        Message.ANNOTATION_PLACE,
                        Origin.of(element, each),
                        mirror.simpleName(),
                        element.getSimpleName(),
                        old ? "Import it from jakarta.annotation.security" : "Leave it out");
            }
        }
    }

    private void checkOwner(Element owner) {
        List<Mirror> roles = roleAnnotations(owner);
        roles.forEach(role -> checkRoles(role, Origin.of(owner, role.mirror()), owner));
        checkForeign(owner);
        if (roles.size() > 1) {
            List<String> all =
                    roles.stream().map(mirror -> "@" + mirror.simpleName()).toList();
            reading.report.add(
                    Message.AUTH_TWICE,
                    Origin.of(owner, roles.getFirst().mirror()),
                    owner.getSimpleName(),
                    String.join(" and ", all));
        }
    }

    private static List<Mirror> roleAnnotations(Element element) {
        return ROLE_ANNOTATIONS.stream()
                .flatMap(name -> Mirror.find(element, name).stream())
                .toList();
    }

    private static Access access(Mirror role) {
        return switch (role.name()) {
            case Vocabulary.ROLES_ALLOWED ->
                new Access(
                        ServerDef.Auth.REQUIRED,
                        role.texts("value").stream().distinct().sorted().toList());
            case Vocabulary.DENY_ALL -> new Access(ServerDef.Auth.NOBODY, List.of());
            default -> new Access(ServerDef.Auth.PUBLIC, List.of());
        };
    }

    private static ServerDef.Auth auth(String constant) {
        return constant.isEmpty() ? ServerDef.Auth.PUBLIC : ServerDef.Auth.valueOf(constant);
    }

    /**
     * An injected type that we do not know may carry the caller, so it counts as that; a guard sees all of the caller.
     */
    private List<String> uses(ExecutableElement method, Access access, boolean asked) {
        TreeSet<String> uses = new TreeSet<>();
        if (access.auth() != ServerDef.Auth.PUBLIC) {
            uses.add(ServerDef.USES_IDENTITY);
        }
        if (access.auth() != ServerDef.Auth.REQUIRED && access.auth() != ServerDef.Auth.PUBLIC
                || !access.roles().isEmpty()) {
            uses.add(ServerDef.USES_PERMISSIONS);
        }
        if (asked) {
            uses.addAll(WHOLE_CALLER);
        }
        for (VariableElement parameter : method.getParameters()) {
            String type = ParameterReader.erased(parameter.asType());
            if (type.equals("java.util.Locale")) {
                uses.add(ServerDef.USES_LOCALE);
            } else if (reading.adapters.injectables().contains(type)) {
                uses.addAll(WHOLE_CALLER);
            }
        }
        return List.copyOf(uses);
    }

    /** The route with its placeholders under their wire names; the validator checks that they exist. */
    private static Optional<ServerDef.RouteDef> route(Mirror client, List<FunctionModel.Parameter> parameters) {
        String path = client.text("route");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<String> methods = new ArrayList<>(client.texts("methods").stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList());
        if (methods.isEmpty()) {
            methods.add(client.list("context").isEmpty() ? "POST" : "GET");
        }
        return Optional.of(new ServerDef.RouteDef(wirePath(path, parameters), methods));
    }

    private static String wirePath(String path, List<FunctionModel.Parameter> parameters) {
        String wire = path;
        for (FunctionModel.Parameter parameter : parameters) {
            if (parameter instanceof FunctionModel.Argument argument) {
                wire = wire.replaceAll(
                        ":" + argument.property().javaName() + "(?=/|$)",
                        ":" + argument.property().wireName());
            }
        }
        return wire;
    }
}
