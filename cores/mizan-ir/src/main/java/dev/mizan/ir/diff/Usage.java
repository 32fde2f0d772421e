package dev.mizan.ir.diff;

import dev.mizan.ir.ChannelDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FormDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.Shapes;
import dev.mizan.ir.TypeDef;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The types of one contract by name, and where values of them travel. */
final class Usage {

    private final Map<String, TypeDef> types = new HashMap<>();
    private final Set<String> requested = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, FunctionDef> functions = new HashMap<>();

    Usage(MizanIr contract) {
        contract.types().forEach(type -> types.put(type.name(), type));
        contract.functions().forEach(this::function);
        contract.contexts().stream()
                .flatMap(context -> context.params().stream())
                .map(ContextDef.ContextParamDef::shape)
                .forEach(shape -> reach(shape, requested));
        contract.channels().forEach(this::channel);
        contract.forms().stream().map(FormDef::data).forEach(shape -> reach(shape, requested));
        contract.errors().stream()
                .map(ErrorDef::details)
                .forEach(details -> details.ifPresent(shape -> reach(shape, answered)));
    }

    /**
     * The type of a name.
     *
     * @throws IllegalArgumentException if the contract refers to a type that it does not have
     */
    TypeDef type(String name) {
        TypeDef type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("type \"" + name + "\": unknown (expected: a linked contract)");
        }
        return type;
    }

    /** The shape behind aliases; a cycle of them ends where it is noticed. */
    Shape behind(ShapeDef def) {
        Shape shape = def.shape();
        Set<String> seen = new HashSet<>();
        while (shape instanceof Shape.RefShape ref
                && type(ref.name()) instanceof TypeDef.AliasDef alias
                && seen.add(ref.name())) {
            shape = alias.shape().shape();
        }
        return shape;
    }

    /** Where values of the type travel under both contracts. */
    Set<Position> shared(Usage other, String type) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (requested.contains(type) && other.requested.contains(type)) {
            positions.add(Position.REQUEST);
        }
        if (answered.contains(type) && other.answered.contains(type)) {
            positions.add(Position.ANSWER);
        }
        return positions;
    }

    /** Whether a member that takes the param of a context needs it. */
    boolean demanded(ContextDef.ContextParamDef param) {
        return param.sharedBy().stream()
                .map(functions::get)
                .filter(Objects::nonNull)
                .flatMap(member -> member.input().stream())
                .anyMatch(input -> input.name().equals(param.name()) && input.required());
    }

    private void function(FunctionDef function) {
        functions.put(function.name(), function);
        function.input().stream().map(ParamDef::shape).forEach(shape -> reach(shape, requested));
        if (function.output() instanceof FunctionDef.Output.Value value) {
            reach(value.shape(), answered);
        }
    }

    private void channel(ChannelDef channel) {
        channel.params().stream().map(ParamDef::shape).forEach(shape -> reach(shape, requested));
        channel.send().ifPresent(shape -> reach(shape, requested));
        channel.receive().ifPresent(shape -> reach(shape, answered));
    }

    private void reach(ShapeDef shape, Set<String> reached) {
        Shapes.refs(shape, name -> {
            TypeDef type = types.get(name);
            if (type != null && reached.add(name)) {
                Shapes.parts(type).forEach(part -> reach(part, reached));
            }
        });
    }
}
