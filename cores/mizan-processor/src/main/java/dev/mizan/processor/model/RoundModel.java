package dev.mizan.processor.model;

import java.util.List;
import java.util.SortedMap;

/**
 * Everything read so far.
 *
 * @param owners the classes with functions, sorted by name
 * @param contexts the contexts by name
 * @param errors the errors by code
 * @param types the types by key
 * @param published the keys of types that are part of the contract by themselves, sorted
 */
public record RoundModel(
        List<OwnerModel> owners,
        SortedMap<String, ContextModel> contexts,
        SortedMap<String, ErrorModel> errors,
        SortedMap<String, TypeModel> types,
        List<String> published) {

    public RoundModel {
        owners = List.copyOf(owners);
        published = List.copyOf(published);
    }

    /** Whether a function read here is a member of the context. */
    public boolean hasMembers(String context) {
        return functions().stream().anyMatch(function -> function.contexts().contains(context));
    }

    /** The functions of all owners. */
    public List<FunctionModel> functions() {
        return owners.stream().flatMap(owner -> owner.functions().stream()).toList();
    }
}
