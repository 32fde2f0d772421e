package dev.mizan.codegen.contract;

import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.TypeDef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a client can see of a contract, each kind of thing sorted by name. */
public final class ClientContract {

    private final List<TypeDef> types;
    private final List<FunctionDef> functions;
    private final List<ContextDef> contexts;
    private final List<ErrorDef> errors;
    private final Map<String, TypeDef> typesByName = new HashMap<>();
    private final Map<String, FunctionDef> functionsByName = new HashMap<>();
    private final TypeUsage usage;

    /** The view of a linked contract; what clients may not call is left out. */
    public ClientContract(MizanIr ir) {
        types = sorted(ir.types().stream(), TypeDef::name);
        functions = sorted(ir.functions().stream().filter(FunctionDef::callable), FunctionDef::name);
        errors = sorted(ir.errors().stream(), ErrorDef::code);
        types.forEach(type -> typesByName.put(type.name(), type));
        functions.forEach(function -> functionsByName.put(function.name(), function));
        contexts = sorted(
                ir.contexts().stream().filter(context -> !members(context).isEmpty()), ContextDef::name);
        usage = new TypeUsage(ir);
    }

    private static <T> List<T> sorted(Stream<T> items, Function<T, String> name) {
        return items.sorted(Comparator.comparing(name, CodePoints.ORDER)).toList();
    }

    /** The named types by name. */
    public List<TypeDef> types() {
        return types;
    }

    /** The type of that name, if there is one. */
    public Optional<TypeDef> type(String name) {
        return Optional.ofNullable(typesByName.get(name));
    }

    /** The functions that clients may call, by name. */
    public List<FunctionDef> functions() {
        return functions;
    }

    /** The contexts that have something to read, by name. */
    public List<ContextDef> contexts() {
        return contexts;
    }

    /** The typed errors by code. */
    public List<ErrorDef> errors() {
        return errors;
    }

    /** The members of a context that clients see, by name. */
    public List<FunctionDef> members(ContextDef context) {
        return sorted(
                context.functions().stream().map(functionsByName::get).filter(Objects::nonNull), FunctionDef::name);
    }

    /** The error of a code, if the contract has it. */
    public Optional<ErrorDef> error(String code) {
        return errors.stream().filter(error -> error.code().equals(code)).findFirst();
    }

    /** How the types are used. */
    public TypeUsage usage() {
        return usage;
    }

    /** Whether the type is declared a second time for what clients write. */
    public boolean hasInputVariant(String type) {
        return usage.read(type) && usage.written(type) && usage.differs(type);
    }

    /** Whether the type is only ever written, so that its own name stands for what is sent. */
    public boolean writtenOnly(String type) {
        return usage.written(type) && !usage.read(type);
    }
}
