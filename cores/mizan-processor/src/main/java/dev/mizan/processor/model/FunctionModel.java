package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.mizan.ir.ServerDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server function.
 *
 * @param name the wire name
 * @param method the name of the method
 * @param parameters the method's parameters in order
 * @param result what it returns
 * @param contexts the contexts it is a member of, by name
 * @param targets what it changes
 * @param errors its typed errors, by code
 * @param guard the guard's class
 * @param server what only the server needs
 * @param doc its Javadoc
 * @param deprecated why it is deprecated
 * @param client the annotation on the method
 */
public record FunctionModel(
        String name,
        String method,
        List<Parameter> parameters,
        Result result,
        List<String> contexts,
        Targets targets,
        List<String> errors,
        Optional<ClassName> guard,
        ServerDef server,
        Optional<String> doc,
        Optional<String> deprecated,
        ClientOrigin client) {

    public FunctionModel {
        parameters = List.copyOf(parameters);
        contexts = List.copyOf(contexts);
        errors = List.copyOf(errors);
    }

    /** What the caller sends, those of composites included, in order. */
    public List<Property> arguments() {
        return parameters.stream()
                .flatMap(parameter -> switch (parameter) {
                    case Argument argument -> Stream.of(argument.property());
                    case Composite composite -> composite.parts().stream();
                    case Injected injected -> Stream.<Property>empty();
                })
                .toList();
    }

    /**
     * What a function changes.
     *
     * @param affects contexts by name
     * @param functions functions by wire name
     * @param merges contexts by name that take the result
     * @param mergeSlot the member that takes it, if the types do not decide
     * @param mergeKey what identifies an element, if not {@code id}
     */
    public record Targets(
            List<String> affects,
            List<String> functions,
            List<String> merges,
            Optional<String> mergeSlot,
            Optional<String> mergeKey) {
        public Targets {
            affects = List.copyOf(affects);
            functions = List.copyOf(functions);
            merges = List.copyOf(merges);
        }
    }

    /** A parameter of the method. */
    public sealed interface Parameter {}

    /** One that the caller sends. */
    public record Argument(Property property) implements Parameter {}

    /** One that the runtime or the adapter fills in. */
    public record Injected(TypeName type) implements Parameter {}

    /**
     * One that an adapter's factory makes of several arguments.
     *
     * @param factory the class of the factory
     * @param method its static method
     * @param parts the method's parameters, which the caller sends
     */
    public record Composite(ClassName factory, String method, List<Property> parts) implements Parameter {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    /** What a method returns. */
    public sealed interface Result {}

    /** A value. */
    public record Value(Use use) implements Result {}

    /** A stage of a value. */
    public record Stage(Use use) implements Result {}

    /** {@code void}. */
    public record Nothing() implements Result {}

    /** The framework's own response. */
    public record View() implements Result {}
}
