package dev.mizan.ir;

import java.util.List;

/**
 * One document of the intermediate representation: a whole contract, or the fragment of one annotated class.
 *
 * <p>The groups are kept in the order given; {@link KdlWriter} sorts them by name.
 *
 * @param types the named types that functions, channels, forms and errors reach
 * @param functions the server functions
 * @param contexts the contexts, each with its members and params
 * @param channels the channels
 * @param forms the forms
 * @param errors the application's typed errors
 */
public record MizanIr(
        List<TypeDef> types,
        List<FunctionDef> functions,
        List<ContextDef> contexts,
        List<ChannelDef> channels,
        List<FormDef> forms,
        List<ErrorDef> errors) {

    /** The document without content. */
    public static final MizanIr EMPTY = new MizanIr(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public MizanIr {
        types = List.copyOf(types);
        functions = List.copyOf(functions);
        contexts = List.copyOf(contexts);
        channels = List.copyOf(channels);
        forms = List.copyOf(forms);
        errors = List.copyOf(errors);
    }

    /** The same document with everything whose order means nothing in the order of {@link KdlWriter}. */
    public MizanIr canonical() {
        return Canonical.of(this);
    }
}
