package dev.mizan.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.mizan.processor.model.FunctionModel;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the parameters of functions: arguments, injected ones, and those an adapter makes of several arguments. */
final class ParameterReader {

    /** A record may not have components of these names. */
    private static final Set<String> RESTRICTED =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Reading reading;
    private final MemberReader members;

    ParameterReader(Reading reading, TypeReader types) {
        this.reading = reading;
        this.members = new MemberReader(reading, types);
    }

    List<FunctionModel.Parameter> read(ExecutableElement method, ModuleSettings settings, Docs docs) {
        List<FunctionModel.Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(parameter(method, parameter, settings, docs));
        }
        return parameters;
    }

    private FunctionModel.Parameter parameter(
            ExecutableElement method, VariableElement parameter, ModuleSettings settings, Docs docs) {
        String type = erased(parameter.asType());
        if (reading.adapters.injectables().contains(type)) {
            ParameterRules.check(reading, parameter, method, "It is filled in by the server: leave it out");
            return new FunctionModel.Injected(TypeName.get(parameter.asType()).withoutAnnotations());
        }
        Adapters.Factory factory = reading.adapters.composites().get(type);
        if (factory != null) {
            FunctionModel.Parameter composite = composite(parameter, type, factory, settings);
            ParameterRules.check(reading, parameter, method, instead(composite));
            return composite;
        }
        ParameterRules.checkForeign(reading, parameter, method);
        Mirror.find(parameter, Vocabulary.UPLOAD_LIMITS)
                .filter(limits -> !TypeReader.plain(parameter.asType()).contains(Vocabulary.UPLOAD))
                .ifPresent(limits -> reading.report.add(
                        Message.UPLOAD_LIMITS_ALONE, Origin.of(parameter, limits.mirror()), parameter.getSimpleName()));
        return new FunctionModel.Argument(argument(method, parameter, Origin.of(parameter), settings, docs));
    }

    private Property argument(
            ExecutableElement method, VariableElement parameter, Origin origin, ModuleSettings settings, Docs docs) {
        String name = parameter.getSimpleName().toString();
        Site site = new Site("the parameter \"" + name + "\" of " + method.getSimpleName(), origin, settings, Map.of());
        JacksonRules.check(reading, parameter, parameter, origin, JacksonPlace.PARAMETER, site.label());
        String given = Mirror.find(parameter, Vocabulary.JACKSON_PROPERTY)
                .map(property -> property.text("value"))
                .orElse("");
        return members.read(
                new MemberReader.Source(
                        RESTRICTED.contains(name) ? name + "_" : name,
                        given.isEmpty() ? settings.wireName(name) : given,
                        parameter.asType(),
                        parameter,
                        List.of(parameter),
                        docs.param(name),
                        Optional.empty()),
                site);
    }

    private static String instead(FunctionModel.Parameter parameter) {
        List<String> parts = parameter instanceof FunctionModel.Composite composite
                ? composite.parts().stream().map(Property::wireName).toList()
                : List.of();
        return "It is made of the arguments " + parts + ": take those as parameters, or leave it out";
    }

    private FunctionModel.Parameter composite(
            VariableElement parameter, String type, Adapters.Factory factory, ModuleSettings settings) {
        TypeElement maker = reading.elements.getTypeElement(factory.type());
        Optional<ExecutableElement> method = maker == null
                ? Optional.empty()
                : ElementFilter.methodsIn(maker.getEnclosedElements()).stream()
                        .filter(each -> each.getSimpleName().contentEquals(factory.method()))
                        .filter(each -> each.getModifiers().contains(Modifier.STATIC))
                        .findFirst();
        if (method.isEmpty()) {
            reading.report.add(
                    Message.COMPOSITE_FACTORY, Origin.of(parameter), type, factory.type() + "#" + factory.method());
            return new FunctionModel.Injected(TypeName.get(parameter.asType()).withoutAnnotations());
        }
        Docs docs = Docs.of(reading.elements, method.get());
        List<Property> parts = new ArrayList<>();
        for (VariableElement part : method.get().getParameters()) {
            parts.add(argument(method.get(), part, Origin.of(parameter), settings, docs));
        }
        return new FunctionModel.Composite(ClassName.get(maker), factory.method(), parts);
    }

    static String erased(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.toString();
    }
}
